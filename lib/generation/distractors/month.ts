import { addMonths, partsOf } from '../iso-date.ts'
import { likeDate } from './date-style.ts'
import { firstThree } from './option.ts'
import { partOptions } from './part.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

const MIXES = [
  [-2, 2, 4],
  [-4, -2, 2],
  [-3, 2, 5],
  [-5, -3, 3],
  [-1, 3, 5],
  [-4, -1, 3],
]
const REST = [-2, -4, -3, -5, 2, 4, 3, 5, -1, 1, -6, -7]

/** Months around the answer, on its side of the day of publication, that the article does not mention. */
export function monthOptions(
  request: OptionRequest,
  iso: string,
  part?: 'early' | 'mid' | 'late',
): OptionOutcome {
  if (part !== undefined) return partOptions(request, iso, part)
  const published = request.article.publishedOn.slice(0, 7)
  const past = iso <= published
  const withYear = /\d{4}/u.test(request.answer)
  const fits = (candidate: string) =>
    candidate <= published === past &&
    !request.article.dates.some((date) => date.startsWith(candidate)) &&
    (withYear
      ? !request.stem.includes(String(partsOf(iso).year)) || candidate.slice(0, 4) === iso.slice(0, 4)
      : true)
  const seed = seedOf(request)
  const months = (offsets: readonly number[]) => offsets.map((offset) => addMonths(iso, offset)).filter(fits)
  const mix = rotate(MIXES, seed)
    .map(months)
    .find((found) => found.length === 3)
  return firstThree(
    [...(mix ?? []), ...months(REST)].flatMap((month) => {
      const text = likeDate(request.answer, month)
      return text === undefined || text === request.answer ? [] : [{ text, recipe: 'month:near' }]
    }),
    'month',
  )
}
