import { SCALES } from '#lib/knowledge/number-words.ts'
import { firstThree } from './option.ts'
import type { AnswerKind, OptionOutcome, OptionRequest } from './request.ts'
import { rotate, seedOf } from './variation.ts'
import { type Written, writeLike, writtenNumber } from './written-number.ts'

const FACTORS = [1.5, 0.7, 2, 1.3, 0.5, 1.7, 2.4, 0.6, 1.2, 0.8]
const NEAR_FACTORS = [1.2, 0.8, 1.4, 0.6, 1.6, 0.7]
/** "Nearly 25 years" stands beside 10, 15, 35 and 40: 22 would be no round figure, 20 may be meant as well. */
const ROUND_STEPS = [-2, 2, 3, -3, 4]
/** Whoever says "more than 1,000" does not mean 1,200, but does not rule it out either. */
const UP = [1.5, 2.1, 1.6, 2.5, 1.8, 3]
const DOWN = [0.7, 0.5, 0.8, 0.6, 0.4, 0.9]
/** Years of an age: near enough to be somebody's, not so near that nobody could tell. */
const AGE_STEPS = [-9, -5, 4, 7, -12, 11]
const OLDEST = 108
const STEPS = [1, -1, 2, -2, 3, 4, -3]

/** Caps by unit, so that no option says "75 minutes" where the answer says "25". */
const MOST: Record<string, number> = { minute: 59, second: 59, hour: 47, day: 60, week: 40, month: 35 }

/** Other amounts in the same format: digits, rounding, separators, unit and hedge stay. */
export function quantityOptions(request: OptionRequest, kind: AnswerKind): OptionOutcome {
  const written = writtenNumber(request.answer)
  if (written === undefined || written.value <= 0) return { reject: `${kind}:unreadable` }
  if (written.value === 1 && kind !== 'percent') return { reject: `${kind}:one` }
  const seed = seedOf(request)
  const { answer, hint } = request
  if (hint?.class === 'age') return ageOptions(request, written, seed)
  const limit = limitOf(request, kind, written)
  const told = new Set([...request.article.numbers, ...numbersIn(`${request.stem} ${request.context}`)])
  const scale = scaleAfter(answer.slice(written.end))
  const options = candidates(written, seed, kind, answer.slice(0, written.start), hint?.direction)
    .filter((value) => value > 0 && value !== written.value && value <= limit)
    .filter((value) => !told.has(value) && !told.has(value * scale))
    .flatMap((value) => {
      const text = writeLike(value, written)
      return text === undefined ? [] : [{ value, text }]
    })
  const hedge = answer.slice(0, written.start) || (BEFORE_BLANK.exec(request.stem)?.[0] ?? '')
  const fromKey = Math.max(gap(written, kind), ROUGH.test(hedge) ? written.value * LEAST_OF_ROUGH : 0)
  const apart = options.filter(
    ({ value }, index) =>
      Math.abs(value - written.value) >= fromKey &&
      !options.slice(0, index).some((other) => Math.abs(other.value - value) < gap(written, kind)),
  )
  return firstThree(
    apart.map(({ text }) => ({
      text: answer.slice(0, written.start) + text + answer.slice(written.end),
      recipe: `${kind}:${hint?.direction ?? 'around'}`,
    })),
    kind,
  )
}

function ageOptions(request: OptionRequest, written: Written, seed: number): OptionOutcome {
  const ages = rotate(AGE_STEPS, seed)
    .map((step) => written.value + step)
    .filter((age) => age > 0 && age <= OLDEST && !request.article.numbers.includes(age))
  return firstThree(
    ages.flatMap((age) => {
      const text = writeLike(age, written)
      return text === undefined ? [] : [{ text, recipe: 'number:age' }]
    }),
    'number',
  )
}

/** Amounts that a reader would find as likely; after "at least" only more, after "up to" only less. */
function candidates(
  written: Written,
  seed: number,
  kind: AnswerKind,
  hedge: string,
  direction?: 'up' | 'down',
): number[] {
  const { value, text } = written
  const small = Number.isInteger(value) && value <= (kind === 'percent' ? 5 : direction === 'up' ? 7 : 12)
  const steps = STEPS.concat(5, 6).map((step) => value + step)
  const least = kind === 'percent' || kind === 'money' ? 1 : 2
  const near = small ? steps.filter((other) => other >= least) : []
  const high =
    kind === 'percent' && value > 45 ? [9, -8, 14, -13, 5, -18, 21, -5].map((step) => value + step) : []
  const round =
    kind === 'duration' && ROUGH.test(hedge) && value % 5 === 0 && value >= 10 ? roundStep(value) : 0
  if (round > 0) {
    const steps = direction === 'up' ? [2, 3, 4] : ROUND_STEPS
    return rotate(steps, seed).map((step) => value + step * round)
  }
  const factors =
    direction === 'up' ? UP : direction === 'down' ? DOWN : kind === 'duration' ? NEAR_FACTORS : FACTORS
  const far = factors.map((factor) => value * factor)
  const all = [
    ...rotate(near.slice(0, 4), seed),
    ...near.slice(4),
    ...rotate(high, seed),
    ...rotate(far, seed),
  ]
  const sided = all.filter((other) =>
    direction === undefined ? true : direction === 'up' ? other > value : other < value,
  )
  const rounded = sided.map((other, index) => roundLike(other, text, written.word || small, seed + index))
  // Among small numbers and words one digit more tells nothing.
  if (written.word || value <= 20) return rounded
  const digits = String(Math.trunc(value)).length
  return [
    ...rounded.filter((other) => String(Math.trunc(other)).length === digits),
    ...rounded.filter((other) => String(Math.trunc(other)).length !== digits),
  ]
}

/** What stands before the blank: "around _____ homes". */
const BEFORE_BLANK = /\b\p{L}+(?: than)? [$€£]?(?=_____)/u
/** "About seven" may be eight as well, "around 100" also 120. */
const LEAST_OF_ROUGH = 0.25
const ROUGH = /\b(?:nearly|almost|about|around|roughly|approximately|some|more than|over)\b/iu

/** How far apart round figures of this size lie. */
function roundStep(value: number): number {
  return value % 10 === 0 && value >= 40 ? 10 : 5
}

/** The same decimals, or the same zeros at the end; what is not round stays so. */
function roundLike(value: number, text: string, plain: boolean, seed: number): number {
  const decimals = text.split('.')[1]?.length ?? 0
  if (decimals > 0) return endingLike(Number(value.toFixed(decimals)), decimals, text)
  if (plain) return Math.round(value)
  const digits = text.replace(/\D/gu, '')
  const kept = digits.replace(/0+$/u, '').length
  // 1,000 has too few neighbours among whole thousands.
  const zeros =
    Number(digits) <= 12 ? 0 : kept === 1 && digits.length > 2 ? digits.length - 2 : digits.length - kept
  const unit = 10 ** zeros
  const rounded = Math.round(value / unit) * unit
  if (zeros > 0) return rounded
  return rounded % 10 === 0 ? rounded + (1 + (seed % 4)) : rounded
}

/** 2.5 beside 3.0 would look odd. */
function endingLike(value: number, decimals: number, text: string): number {
  const whole = Number.isInteger(value) && !/\.0+$/u.test(text)
  return whole ? Number((value + 2 / 10 ** decimals).toFixed(decimals)) : value
}

function limitOf({ hint, value: answer }: OptionRequest, kind: AnswerKind, written: Written): number {
  const unit = 'unit' in answer ? (answer.unit?.replace(/s$/u, '') ?? '') : ''
  const most = kind === 'duration' ? (MOST[unit] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY
  const percent = kind === 'percent' && written.value <= 100 ? 100 : Number.POSITIVE_INFINITY
  return Math.min(hint?.limit ?? Number.POSITIVE_INFINITY, percent, Math.max(most, written.value))
}

/** Options closer than this to each other read alike. */
function gap({ value, word }: Written, kind: AnswerKind): number {
  if (word || (value <= 12 && Number.isInteger(value))) return 0.5
  return kind === 'percent' ? Math.min(4, value * 0.1) : value * 0.1
}

function scaleAfter(text: string): number {
  return SCALES[/^[\s-]*(\p{L}+)/u.exec(text)?.[1]?.toLowerCase() ?? ''] ?? 1
}

function numbersIn(text: string): number[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).map((found) => Number(found.replace(/,/gu, '')))
}
