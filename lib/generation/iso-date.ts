import { MONTHS, WEEKDAYS } from '#lib/knowledge/calendar.ts'

/** Calendar arithmetic on ISO strings as short as their grain: 2025-09-09, 2025-09, 2025. */
export type DateParts = { year: number; month?: number; day?: number }

const DAY = 86_400_000

/** 2025-09-09 → { year: 2025, month: 9, day: 9 }; shorter strings give fewer parts. */
export function partsOf(iso: string): DateParts {
  const [year = 0, month, day] = iso.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

/** The ISO string of a date, as short as its parts. */
export function isoOf({ year, month, day }: DateParts): string {
  return [
    String(year).padStart(4, '0'),
    ...[month, day].filter((part) => part !== undefined).map(twoDigits),
  ].join('-')
}

/** Is there such a day? (February 30 is none.) */
export function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 2024-12 and +2 → 2025-02. */
export function addMonths(iso: string, months: number): string {
  const { year, month = 1 } = partsOf(iso)
  const count = year * 12 + month - 1 + months
  return isoOf({ year: Math.floor(count / 12), month: (count % 12) + 1 })
}

/** Days from `from` to `to`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY)
}

/** 0 (Sunday) to 6. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay()
}

/** "September 9, 2025", "December 2024", "1963", "late 2024", "mid-September 2025". */
export function displayDate(iso: string, part?: 'early' | 'mid' | 'late'): string {
  const { year, month, day } = partsOf(iso)
  const name = month === undefined ? '' : (MONTHS[month - 1] ?? '')
  const text =
    day !== undefined ? `${name} ${day}, ${year}` : month !== undefined ? `${name} ${year}` : `${year}`
  return part === undefined ? text : part === 'mid' ? `mid-${text}` : `${part} ${text}`
}

/** "Tuesday, October 14, 2025" */
export function displayDayWithWeekday(iso: string): string {
  return `${WEEKDAYS[weekdayOf(iso)]}, ${displayDate(iso)}`
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0')
}
