import { formatShortDay } from './dates.ts'

const DAY = 86_400_000

/** Days since 1970 on the person's own wall clock, with the time of day as the fraction. */
export function dayNumberOf(iso: string, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  })
  const parts = Object.fromEntries(
    format.formatToParts(new Date(iso)).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute) / DAY
}

/** A whole day number as "Oct 14". */
export const formatDayNumber = (day: number): string =>
  formatShortDay(new Date(day * DAY).toISOString().slice(0, 10))
