const DAY = 86_400_000

// The American order, as the context lines and dates in the articles have it.
const dayFormat = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const shortDayFormat = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** A calendar day (`YYYY-MM-DD`), which is the same in every time zone: "October 14, 2025". */
export const formatDay = (day: string): string => dayFormat.format(asDate(day))

/** "Oct 14". */
export const formatShortDay = (day: string): string => shortDayFormat.format(asDate(day))

/** A moment in the person's time zone: "October 14, 2025 at 9:05 AM". */
export function formatMoment(iso: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  })
  return format.format(new Date(iso))
}

export const addDays = (day: string, days: number): string =>
  new Date(asDate(day).getTime() + days * DAY).toISOString().slice(0, 10)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (asDate(day).getUTCDay() + 6) % 7
