/** Marking: what a response is worth. Pure; the same version and choice always give the same mark. */
import type { QuestionKind } from './kinds.ts'
import { isRightNumber } from './number-answer.ts'
import type { QuestionContent } from './question.ts'
import { isAccepted } from './short-answer.ts'

export type Mark = {
  /** Hundredths of a point, between 0 and the points of the question. */
  score: number
  correct: boolean
}

/** What marking has to know of a version. */
export type Markable = Pick<QuestionContent, 'kind' | 'key' | 'tolerance' | 'unit'> & {
  options: readonly { id: string }[]
}

/** So many parts of all that could be right. Whole numbers, so that nothing is lost before the points are rounded. */
type Share = { right: number; all: number }

const SHARES: Record<QuestionKind, (content: Markable, choice: string[]) => Share> = {
  wh: shareOfOne,
  complete: shareOfOne,
  several: shareOfSeveral,
  trueFalse: shareOfOne,
  order: shareOfOrder,
  number: (content, choice) =>
    allOrNothing(choice.length === 1 && choice.every((typed) => isRightNumber(content, typed))),
  short: ({ key }, choice) =>
    allOrNothing(choice.length === 1 && choice.every((typed) => isAccepted(key, typed))),
}

/**
 * Marks a response. Points are rounded down, so that only a response that is right in every part has all of them.
 * @param points hundredths of a point that the question is worth
 */
export function mark(content: Markable, choice: string[] | null, points: number): Mark {
  const { right, all } = SHARES[content.kind](content, choice ?? [])
  return { score: Math.floor((points * right) / all), correct: right === all }
}

function allOrNothing(isRight: boolean): Share {
  return { right: isRight ? 1 : 0, all: 1 }
}

function shareOfOne({ key }: Markable, choice: string[]): Share {
  return allOrNothing(choice.length === 1 && key.length === 1 && choice[0] === key[0])
}

/**
 * The share of the right options that were chosen minus the share of the wrong ones, at least nothing: Moodle's multiple
 * choice with several answers, whose fractions are added and cut off below 0
 * (moodle/moodle, question/type/multichoice/question.php, qtype_multichoice_multi_question::grade_response).
 */
function shareOfSeveral({ options, key }: Markable, choice: string[]): Share {
  const chosen = [...new Set(choice)]
  const rightOnes = chosen.filter((id) => key.includes(id)).length
  const wrong = options.length - key.length
  const right = rightOnes * wrong - (chosen.length - rightOnes) * key.length
  return { right: Math.max(0, right), all: key.length * wrong }
}

/**
 * The share of neighbours that follow each other rightly: Moodle's ordering question with the grading "Relative to the next
 * item (excluding last)" (docs.moodle.org, Ordering question type).
 */
function shareOfOrder({ key }: Markable, choice: string[]): Share {
  const pairs = key.slice(1).map((id, index) => [key[index], id] as const)
  const follows = pairs.filter(([first = '', second]) => choice[choice.indexOf(first) + 1] === second)
  const right = isOrderOf(key, choice) ? follows.length : 0
  return { right, all: pairs.length }
}

const isOrderOf = (ids: string[], choice: string[]): boolean =>
  choice.length === ids.length && ids.every((id) => choice.includes(id))
