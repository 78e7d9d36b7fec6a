import type { ReviewQuestion } from '#lib/attempts/review-view.ts'

export type Verdict = { kind: 'right' | 'wrong' | 'open'; word: string }

export function verdictOf({ correct, options }: Pick<ReviewQuestion, 'correct' | 'options'>): Verdict {
  if (correct) return { kind: 'right', word: 'Right' }
  return options.some((option) => option.isChosen)
    ? { kind: 'wrong', word: 'Wrong' }
    : { kind: 'open', word: 'Not answered' }
}
