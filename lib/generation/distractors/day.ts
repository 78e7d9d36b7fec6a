import { MONTHS } from '#lib/knowledge/calendar.ts'
import { addDays, daysBetween, partsOf } from '../iso-date.ts'
import { likeDate } from './date-style.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

/** Whole weeks first: the weekday tells nothing then. Each row is one mix of earlier and later days. */
const MIXES = [
  [-7, 7, 14],
  [-14, -7, 7],
  [7, 14, -21],
  [-7, 14, 28],
  [-21, -7, 14],
  [-28, -14, 7],
]
/** Within days of publication, weeks away would be no rivals. */
const CLOSE_MIXES = [
  [-7, -2, 7],
  [2, 7, 14],
  [3, 5, 7],
  [2, 5, 9],
]
const SINCE = [2, 1, 3, 4, 5, 6, 7, 8]
const BEFORE = [-2, -1, -3, -7, -4, -5]
const WEEKS = [-7, -14, -21, -28, -35, 7, 14, 21, 28, 35]
const NEAR = [-1, 1, -2, 2, -3, 3, -4, 4, -5, 5]

/** Days around the answer, on its side of the day of publication, that the article does not mention. */
export function dayOptions(request: OptionRequest, iso: string): OptionOutcome {
  const { publishedOn, dates } = request.article
  const past = iso <= publishedOn
  const fits = (candidate: string) =>
    candidate !== publishedOn &&
    candidate <= publishedOn === past &&
    !dates.includes(candidate) &&
    agrees(request, candidate, iso)
  const seed = seedOf(request)
  const days = (offsets: readonly number[]) => offsets.map((offset) => addDays(iso, offset)).filter(fits)
  const close = Math.abs(daysBetween(publishedOn, iso)) <= 10
  // The day nearest to the report is the first guess: what happened days ago has later days beside it.
  const since = close && past ? days(SINCE).slice(0, 1 + (seed % 2)) : []
  const mixes = since.length > 0 ? [] : rotate(close ? CLOSE_MIXES : MIXES, seed)
  const mix =
    since.length > 0 ? [...since, ...days(BEFORE)] : mixes.map(days).find((found) => found.length === 3)
  const found = [...(mix ?? []), ...rotate(days(WEEKS), seed), ...days(NEAR)]
  return firstThree(
    found.flatMap((day) => {
      const text = likeDate(request.answer, day)
      return text === undefined || text === request.answer ? [] : [{ text, recipe: 'day:near' }]
    }),
    'day',
  )
}

/** What the stem tells of the month or year holds for every option; a date without a year stays in its year. */
function agrees(request: OptionRequest, candidate: string, iso: string): boolean {
  const { stem, answer } = request
  const { year, month = 1 } = partsOf(iso)
  const name = MONTHS[month - 1] ?? ''
  if (stem.includes(name) && candidate.slice(0, 7) !== iso.slice(0, 7)) return false
  const fixed = !/\d{4}/u.test(answer) || stem.includes(String(year))
  return !fixed || candidate.slice(0, 4) === iso.slice(0, 4)
}
