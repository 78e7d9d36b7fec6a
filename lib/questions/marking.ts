/** Marking: what a response is worth. Pure; the same version and choice always give the same mark. */
import type { QuestionKind } from './kinds.ts'
import { isNumberKey, isRightNumber } from './number-answer.ts'
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

/** What was corrected since the question was asked. */
export type Correction = {
  /**
   * What counts as right besides the key: ids of options, texts that were typed, or a second order of all options. Empty for
   * nothing.
   */
  accepted?: readonly string[]
  /** Left out of every score. */
  dropped?: boolean
}

type Answered = Markable & { accepted: readonly string[] }

/** So many parts of all that could be right. Whole numbers, so that nothing is lost before the points are rounded. */
type Share = { right: number; all: number }

const SHARES: Record<QuestionKind, (content: Answered, choice: string[]) => Share> = {
  wh: shareOfOne,
  complete: shareOfOne,
  several: shareOfSeveral,
  trueFalse: shareOfOne,
  order: shareOfOrder,
  number: (content, choice) => allOrNothing(choice.length === 1 && choice.every(isNumberOf(content))),
  short: ({ key, accepted }, choice) =>
    allOrNothing(choice.length === 1 && choice.every((typed) => isAccepted([...key, ...accepted], typed))),
}

/**
 * Marks a response. Points are rounded down, so that only a response that is right in every part has all of them. A dropped
 * question earns nothing and is not right; whoever adds up leaves it out.
 * @param points hundredths of a point that the question is worth
 */
export function mark(
  content: Markable,
  choice: string[] | null,
  points: number,
  { accepted = [], dropped = false }: Correction = {},
): Mark {
  if (dropped) return { score: 0, correct: false }
  const { right, all } = SHARES[content.kind]({ ...content, accepted }, choice ?? [])
  return { score: Math.floor((points * right) / all), correct: right === all }
}

function allOrNothing(isRight: boolean): Share {
  return { right: isRight ? 1 : 0, all: 1 }
}

function shareOfOne({ key, accepted }: Answered, choice: string[]): Share {
  const [chosen = ''] = choice
  const isKey = key.length === 1 && chosen === key[0]
  return allOrNothing(choice.length === 1 && (isKey || accepted.includes(chosen)))
}

/** Within the tolerance of the key, or of an accepted number; or typed as an accepted text. */
function isNumberOf(content: Answered): (typed: string) => boolean {
  const { accepted } = content
  const numbers = accepted.filter(isNumberKey)
  return (typed) =>
    isRightNumber(content, typed) ||
    numbers.some((number) => isRightNumber({ ...content, key: [number] }, typed)) ||
    isAccepted(accepted, typed)
}

/**
 * The share of the right options that were chosen minus the share of the wrong ones, at least nothing: Moodle's multiple
 * choice with several answers, whose fractions are added and cut off below 0
 * (moodle/moodle, question/type/multichoice/question.php, qtype_multichoice_multi_question::grade_response). An accepted
 * option may be chosen or left: it neither earns nor costs anything, and others cost what they did before.
 */
function shareOfSeveral({ options, key, accepted }: Answered, choice: string[]): Share {
  const chosen = new Set(choice.filter((id) => key.includes(id) || !accepted.includes(id)))
  const rightOnes = key.filter((id) => chosen.has(id)).length
  const wrong = options.length - key.length
  const right = rightOnes * wrong - (chosen.size - rightOnes) * key.length
  return { right: Math.max(0, right), all: key.length * wrong }
}

/**
 * The share of neighbours that follow each other rightly: Moodle's ordering question with the grading "Relative to the next
 * item (excluding last)" (docs.moodle.org, Ordering question type). Where a second order is accepted, the better share counts.
 */
function shareOfOrder({ key, accepted }: Answered, choice: string[]): Share {
  const share = shareOfNeighbours(key, choice)
  if (!isOrderOf(key, [...accepted])) return share
  const other = shareOfNeighbours([...accepted], choice)
  return other.right > share.right ? other : share
}

function shareOfNeighbours(key: string[], choice: string[]): Share {
  const pairs = key.slice(1).map((id, index) => [key[index], id] as const)
  const follows = pairs.filter(([first = '', second]) => choice[choice.indexOf(first) + 1] === second)
  const right = isOrderOf(key, choice) ? follows.length : 0
  return { right, all: pairs.length }
}

const isOrderOf = (ids: string[], choice: string[]): boolean =>
  choice.length === ids.length && ids.every((id) => choice.includes(id))
