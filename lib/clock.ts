/** The server's time. Use cases read it here and hand it on; pure code takes it as an argument. Tests replace `now`. */
export const clock = { now: (): Date => new Date() }

/** The day (`YYYY-MM-DD`) that it is at a time in a time zone (IANA name); an unknown zone counts as UTC. */
export function dayIn(timeZone: string, time: Date): string {
  try {
    return dayFormat(timeZone).format(time)
  } catch {
    return dayOf(time)
  }
}

// A format takes much longer to make than to use, and there are no more than some hundred time zones.
const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  dayFormats.set(timeZone, made)
  return made
}

/** The UTC day of a time, as `YYYY-MM-DD`; columns that hold a day are read with it. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** The day so many days after (or before) a day. */
export function daysAfter(day: string, days: number): string {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY))
}

/** The first moment of a day in a time zone: midnight, but where clocks are changed at midnight. */
export function startOfDay(timeZone: string, day: string): Date {
  // Somewhere within 16 hours around midnight UTC; dates only ever go on, so halving finds it, to the minute.
  let before = Date.parse(`${day}T00:00:00Z`) / MINUTE - 960
  let begun = before + 1920
  while (begun - before > 1) {
    const middle = Math.floor((before + begun) / 2)
    if (dayIn(timeZone, new Date(middle * MINUTE)) < day) before = middle
    else begun = middle
  }
  return new Date(begun * MINUTE)
}
