/** The time left in words: minutes until the last one, then seconds. Calm, and never less than there is. */
const plural = new Intl.PluralRules('en')

const counted = (count: number, unit: string): string =>
  `${count} ${unit}${plural.select(count) === 'one' ? '' : 's'}`

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export function leftWords(milliseconds: number): string {
  if (milliseconds <= 0) return 'Time is up'
  if (milliseconds <= MINUTE) return `${counted(Math.ceil(milliseconds / 1_000), 'second')} left`
  const minutes = Math.ceil(milliseconds / MINUTE)
  if (milliseconds <= 2 * HOUR) return `${counted(minutes, 'minute')} left`
  const hours = Math.floor(minutes / 60)
  return minutes % 60 === 0 ? `${counted(hours, 'hour')} left` : `${hours} h ${minutes % 60} min left`
}

/** How long `leftWords` stays true. */
export function untilNextWords(milliseconds: number): number {
  const unit = milliseconds <= MINUTE ? 1_000 : MINUTE
  return milliseconds % unit || unit
}

/** What is read out when so much is left; null for nothing. `before` is what was left when it was last asked. */
export function newsOfTime(before: number, milliseconds: number): string | null {
  const passed = [MINUTE, 5 * MINUTE].find(
    (mark) => before > mark && milliseconds <= mark && milliseconds > 0,
  )
  if (passed === undefined) return null
  return `${counted(passed / MINUTE, 'minute')} left.`
}

/** Where the device's own clock is off by more than a minute: so that nobody trusts it. */
export function clockWords(ahead: number): string | null {
  if (Math.abs(ahead) <= MINUTE) return null
  const minutes = Math.round(Math.abs(ahead) / MINUTE)
  const off = minutes > 120 ? counted(Math.round(minutes / 60), 'hour') : counted(minutes, 'minute')
  return `The clock of this device is ${off} ${ahead > 0 ? 'ahead' : 'behind'}. The time left here goes by the server’s.`
}
