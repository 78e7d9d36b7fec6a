import { partsOf } from '../iso-date.ts'
import { likeDate } from './date-style.ts'
import { firstThree } from './option.ts'
import { partOptions } from './part.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

const MIXES = [
  [-1, 1, 2],
  [-2, -1, 1],
  [-2, 1, 3],
  [-3, -1, 2],
  [-3, -2, 1],
]
const REST = [-1, -2, -3, 1, 2, 3, -4, 4, -5]

/** Years around the answer: single ones near the day of publication, wider steps long before; never one of the article. */
export function yearOptions(
  request: OptionRequest,
  iso: string,
  part?: 'early' | 'mid' | 'late',
): OptionOutcome {
  if (part !== undefined) return partOptions(request, iso, part)
  const { year } = partsOf(iso)
  const published = partsOf(request.article.publishedOn).year
  const told = new Set(request.article.dates.map((date) => partsOf(date).year))
  // "was proposed in 2015 and passed in _____": years on the other side of 2015 would be ruled out.
  const besides = [...request.stem.matchAll(/\b(?:1[5-9]|20)\d\d\b/gu)].map(([found]) => Number(found))
  const fits = (candidate: number) =>
    candidate <= published === year <= published &&
    !told.has(candidate) &&
    !request.stem.includes(String(candidate)) &&
    !request.context.includes(String(candidate)) &&
    besides.every((other) => candidate > other === year > other)
  const seed = seedOf(request)
  const step = stepOf(Math.abs(published - year), seed)
  const years = (steps: readonly number[]) => steps.map((count) => year + count * step).filter(fits)
  const mix = rotate(MIXES, seed)
    .map(years)
    .find((found) => found.length === 3)
  return firstThree(
    [...(mix ?? []), ...years(REST)].flatMap((candidate) => {
      const text = likeDate(request.answer, String(candidate))
      return text === undefined || text === request.answer ? [] : [{ text, recipe: 'year:near' }]
    }),
    'year',
  )
}

/** The further back, the less exact a reader's guess. */
function stepOf(distance: number, seed: number): number {
  if (distance < 8) return 1
  return distance < 30 ? 2 + (seed % 2) : distance < 100 ? 4 + (seed % 3) : 7 + (seed % 6)
}
