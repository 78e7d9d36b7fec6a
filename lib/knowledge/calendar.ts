/** Months, weekdays and parts of a year as English texts write them. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const

const MONTH_FORMS = new Map<string, number>([
  ...MONTHS.map((month, index): [string, number] => [month.toLowerCase(), index + 1]),
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map(
    (form): [string, number] => [form, MONTHS.findIndex((month) => month.toLowerCase().startsWith(form)) + 1],
  ),
  ['sept', 9],
])

const WEEKDAY_FORMS = new Map<string, number>([
  ...WEEKDAYS.map((day, index): [string, number] => [day.toLowerCase(), index]),
  ...['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri'].map((form): [string, number] => [
    form,
    WEEKDAYS.findIndex((day) => day.toLowerCase().startsWith(form)),
  ]),
])

/** 1 to 12 for "September", "Sept.", "Sep"; a month is written with a capital, so "may" and "march" are none. */
export function monthNumber(word: string): number | undefined {
  return /^[A-Z]/u.test(word) ? MONTH_FORMS.get(word.toLowerCase().replace(/\.$/u, '')) : undefined
}

/** 0 (Sunday) to 6 for "Wednesday", "Wed."; written with a capital. */
export function weekdayNumber(word: string): number | undefined {
  return /^[A-Z]/u.test(word) ? WEEKDAY_FORMS.get(word.toLowerCase().replace(/\.$/u, '')) : undefined
}
