import type { ReviewQuestion } from '#lib/attempts/review-view.ts'

export type Verdict = { kind: 'right' | 'wrong' | 'open'; word: string }

export function verdictOf({ correct, choice }: Pick<ReviewQuestion, 'correct' | 'choice'>): Verdict {
  if (correct) return { kind: 'right', word: 'Right' }
  return choice === null ? { kind: 'open', word: 'Not answered' } : { kind: 'wrong', word: 'Wrong' }
}
