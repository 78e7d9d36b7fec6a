import { formatPoints } from '#components/format/numbers.ts'
import type { ReviewQuestion } from '#lib/attempts/review-view.ts'

export type Verdict = { kind: 'right' | 'partly' | 'wrong' | 'open'; word: string }

type Marked = Pick<ReviewQuestion, 'correct' | 'choice' | 'score' | 'points'>

export function verdictOf({ correct, choice, score, points }: Marked): Verdict {
  if (correct) return { kind: 'right', word: 'Right' }
  if (choice === null) return { kind: 'open', word: 'Not answered' }
  if (score === 0) return { kind: 'wrong', word: 'Wrong' }
  return { kind: 'partly', word: `Partly right: ${formatPoints(score)} of ${formatPoints(points)}` }
}
