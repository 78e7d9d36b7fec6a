import { addMonths, isoOf, partsOf } from '../iso-date.ts'
import { likeDate } from './date-style.ts'
import { firstThree } from './option.ts'
import type { OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'

type Part = 'early' | 'mid' | 'late'

/** Steps in units (years or months) and the part beside the answer's: "late 2024" → "early 2024", "late 2023". */
const STEPS: readonly (readonly [number, 'same' | 'other'])[] = [
  [0, 'other'],
  [-1, 'same'],
  [1, 'other'],
  [-1, 'other'],
  [1, 'same'],
  [-2, 'same'],
  [-2, 'other'],
]

/** Parts of years or months around "late 2024" or "early March": never later than publication for what has been. */
export function partOptions(request: OptionRequest, iso: string, part: Part): OptionOutcome {
  const published = request.article.publishedOn
  const past = order(iso, part) <= published.slice(0, 10)
  const options = rotate(STEPS.slice(0, 4), seedOf(request) % 2)
    .concat(STEPS.slice(4))
    .map(([step, which]) => ({ iso: shift(iso, step), part: which === 'same' ? part : otherThan(part) }))
    .filter((other) => order(other.iso, other.part) <= published === past)
    .flatMap((other) => {
      const text = likeDate(request.answer, other.iso, other.part)
      return text === undefined || text === request.answer ? [] : [{ text, recipe: 'part:near' }]
    })
  return firstThree(options, iso.length === 4 ? 'year' : 'month')
}

/** Early and late are far enough apart to be surely wrong; from the middle both would be near: the early one. */
function otherThan(part: Part): Part {
  return part === 'early' ? 'late' : 'early'
}

function shift(iso: string, step: number): string {
  return iso.length === 4 ? isoOf({ year: partsOf(iso).year + step }) : addMonths(iso, step)
}

/** A day in the part, to tell its side of the day of publication. */
function order(iso: string, part: Part): string {
  const [early, mid, late] = iso.length === 4 ? ['-01-15', '-06-15', '-10-01'] : ['-01', '-11', '-21']
  return iso + { early, mid, late }[part]
}
