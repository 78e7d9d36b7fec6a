const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

/** From so many days on, months say it better. */
const MONTHS_FROM = 60

/** "tomorrow", "in 4 days", "in 3 months". */
export function waitWords(days: number): string {
  if (days < MONTHS_FROM) return relative.format(days, 'day')
  return relative.format(Math.round(days / 30.4), 'month')
}
