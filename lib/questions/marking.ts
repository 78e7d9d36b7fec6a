/** Marking: what a response is worth. Pure; the same version and choice always give the same mark. */
import type { QuestionContent } from './question.ts'

export type Mark = {
  /** Hundredths of a point, between 0 and the points of the question. */
  score: number
  correct: boolean
}

/**
 * Marks a choice of options. All kinds so far have one right option: exactly that one gives all points, anything else,
 * also nothing, gives none.
 * @param points hundredths of a point that the question is worth
 */
export function mark(content: Pick<QuestionContent, 'key'>, choice: string[] | null, points: number): Mark {
  const correct = choice?.length === 1 && content.key.length === 1 && choice[0] === content.key[0]
  return { score: correct ? points : 0, correct }
}

/** A choice that may be stored: options of this question, at most one, or none to clear the answer. */
export function isChoice(content: Pick<QuestionContent, 'options'>, choice: string[]): boolean {
  return choice.length <= 1 && choice.every((id) => content.options.some((option) => option.id === id))
}
