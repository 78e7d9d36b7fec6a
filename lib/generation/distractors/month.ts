import { addMonths, partsOf } from '../iso-date.ts'
import { likeDate } from './date-style.ts'
import { firstThree } from './option.ts'
import { partOptions } from './part.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

/** Accounts of one event differ by a month or two: no option lies nearer, and none this near to another. */
const LEAST_APART = 3
const MIXES = [
  [-4, 4, 8],
  [-8, -4, 4],
  [-5, 4, 9],
  [-7, -3, 4],
  [-4, 3, 7],
  [-6, 3, 6],
]
/** Where no mix fits: single months, far from each other first, closer where there is little room. */
const SINGLE = [
  { apart: LEAST_APART, offsets: [4, -4, 7, -7, 3, -3, 10, -10, 6, -6, 9, -9, -13, -16, 13, 5, 8] },
  { apart: LEAST_APART - 1, offsets: [3, -3, 5, -5, 7, -7, 9, -9, 11, -11] },
  { apart: 1, offsets: [3, 5, 6, -3, -5, 4, 7, -6] },
]

/**
 * Months around the answer, on its side of the day of publication, that the article does not mention; none before
 * `hint.notBefore`, if three are left.
 */
export function monthOptions(
  request: OptionRequest,
  iso: string,
  part?: 'early' | 'mid' | 'late',
): OptionOutcome {
  if (part !== undefined) return partOptions(request, iso, part)
  const published = request.article.publishedOn.slice(0, 7)
  const past = iso <= published
  const withYear = /\d{4}/u.test(request.answer)
  const sideFits = (candidate: string) =>
    candidate <= published === past &&
    !request.article.dates.some((date) => date.startsWith(candidate)) &&
    (withYear
      ? !request.stem.includes(String(partsOf(iso).year)) || candidate.slice(0, 4) === iso.slice(0, 4)
      : true)
  const seed = seedOf(request)
  const floor = request.hint?.notBefore?.slice(0, 7) ?? ''
  const found =
    (floor === '' ? undefined : choose(iso, seed, (month) => sideFits(month) && month >= floor)) ??
    choose(iso, seed, sideFits) ??
    []
  return firstThree(
    found.flatMap((month) => {
      const text = likeDate(request.answer, month)
      return text === undefined || text === request.answer ? [] : [{ text, recipe: 'month:near' }]
    }),
    'month',
  )
}

/** A mix that fits as a whole, else single months far enough from the answer and from each other. */
function choose(iso: string, seed: number, fits: (month: string) => boolean): string[] | undefined {
  const months = (offsets: readonly number[]) => offsets.map((offset) => addMonths(iso, offset)).filter(fits)
  const mix = rotate(MIXES, seed)
    .map(months)
    .find((found) => found.length === 3)
  if (mix) return mix
  for (const { apart, offsets } of SINGLE) {
    const single: string[] = []
    for (const offset of offsets) {
      const month = addMonths(iso, offset)
      const clear = single.every((other) => Math.abs(monthsBetween(month, other)) >= apart)
      if (clear && fits(month)) single.push(month)
    }
    if (single.length >= 3) return single.slice(0, 3)
  }
  return undefined
}

function monthsBetween(a: string, b: string): number {
  const count = (iso: string) => partsOf(iso).year * 12 + (partsOf(iso).month ?? 1)
  return count(a) - count(b)
}
