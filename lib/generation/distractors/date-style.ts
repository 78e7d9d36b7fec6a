import { MONTHS, monthNumber, WEEKDAYS } from '#lib/knowledge/calendar.ts'
import { displayDate, partsOf, weekdayOf } from '../iso-date.ts'

const MONTH = /\p{Lu}\p{Ll}+\.?/gu
const SHORT = [
  'Jan.',
  'Feb.',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug.',
  'Sept.',
  'Oct.',
  'Nov.',
  'Dec.',
]

type Part = 'early' | 'mid' | 'late'

/**
 * Writes another date in the format in which the answer is written: "September 9, 2025", "Sept. 9", "9 September",
 * "Tuesday, October 14", "December", "late 2024". Nothing where the answer's format is not understood.
 */
export function likeDate(answer: string, iso: string, part?: Part): string | undefined {
  const { year, month, day } = partsOf(iso)
  const words = answer.match(MONTH) ?? []
  const written = words.find((word) => monthNumber(word) !== undefined)
  const weekday = words.find((word) => (WEEKDAYS as readonly string[]).includes(word))
  if (day !== undefined && (written === undefined || !/\d/u.test(answer))) return undefined
  if (written === undefined) return part === undefined ? String(year) : partYear(answer, year, part)
  const name = written.endsWith('.') ? SHORT[(month ?? 1) - 1] : MONTHS[(month ?? 1) - 1]
  const hasYear = /\d{4}/u.test(answer)
  if (day === undefined) return withPart(answer, hasYear ? `${name} ${year}` : `${name}`, part)
  const dayFirst = /^\D*\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?\p{Lu}/u.test(answer)
  const ordinal = /\d(?:st|nd|rd|th)/u.test(answer) ? `${day}${suffix(day)}` : String(day)
  const date = dayFirst ? `${ordinal} ${name}` : `${name} ${ordinal}`
  const dated = hasYear ? `${date}${dayFirst ? ' ' : ', '}${year}` : date
  return weekday === undefined ? dated : `${WEEKDAYS[weekdayOf(iso)]}, ${dated}`
}

function withPart(answer: string, date: string, part: Part | undefined): string {
  if (part === undefined) return date
  const text = part === 'mid' ? `mid-${date}` : `${part} ${date}`
  return /^\p{Lu}(?:arly|ate|id)/u.test(answer) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function partYear(answer: string, year: number, part: Part): string {
  const text = displayDate(String(year), part)
  return /^\p{Lu}/u.test(answer) ? text.charAt(0).toUpperCase() + text.slice(1) : text
}

function suffix(day: number): string {
  if (day >= 11 && day <= 13) return 'th'
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th'
}
