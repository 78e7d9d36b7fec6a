import { numberOfWord, SCALES } from '#lib/knowledge/number-words.ts'
import type { ResolvedDate } from '../dated.ts'
import type { AnswerValue, OptionRequest } from '../distractors/request.ts'
import type { Entity } from '../entities/entity.ts'
import type { Word } from '../tokens.ts'
import { surface } from '../tree.ts'

/** "25", "1,200", "three", "$2.5" as a number; undefined for anything else. */
export function numberOf(text: string): number | undefined {
  const lower = text.toLowerCase()
  if (/^[$€£]?\d[\d,]*(?:\.\d+)?%?$/u.test(lower)) return Number(lower.replace(/[$€£,%]/gu, ''))
  return numberOfWord(lower)
}

/** The one number among words, with its scale ("2.5 million"); undefined where there are none or several. */
export function amountOf(words: Word[]): number | undefined {
  const found = words.map((word) => numberOf(word.text)).filter((value) => value !== undefined)
  if (found.length !== 1) return undefined
  return words.reduce((amount, word) => amount * (SCALES[word.lower] ?? 1), found[0]!)
}

export function dateValue(date: ResolvedDate): AnswerValue {
  return { kind: date.grain, iso: date.iso, ...(date.part ? { part: date.part } : {}) }
}

export function personValue(person: Entity): AnswerValue {
  return { kind: 'person', name: person.name, ...(person.sex ? { gender: person.sex } : {}) }
}

const LOWER_BOUND =
  /\b(?:over|more than|at least|or more|no fewer than|no less than|exceed\w*|above|upwards)\b/iu
const UPPER_BOUND = /\b(?:up to|less than|fewer than|at most|no more than|under|below|within)\b/iu

/** "At least 60" leaves room upwards: a smaller number would be true too. */
function directionOf(text: string): 'up' | 'down' | undefined {
  if (LOWER_BOUND.test(text)) return 'up'
  return UPPER_BOUND.test(text) ? 'down' : undefined
}

function hedgeOf(words: Word[]): string | undefined {
  const hedge =
    /^(?:nearly|almost|about|around|over|more than|at least|up to|fewer than|less than|roughly|approximately|some)\b/iu.exec(
      surface(words),
    )
  return hedge?.[0].toLowerCase()
}

/** An amount of something as the value of an answer, with the hedge that stands among its words. */
export function quantity(
  kind: 'number' | 'money' | 'percent' | 'duration',
  amount: number,
  words: Word[],
  unit: string,
): AnswerValue {
  const hedge = hedgeOf(words)
  return { kind, amount, unit, ...(hedge ? { hedge } : {}) }
}

/** Which way the options of a bound must go: "at least 60" upwards. */
export function directionHint(text: string): NonNullable<OptionRequest['hint']> {
  const direction = directionOf(text)
  return direction ? { direction } : {}
}
