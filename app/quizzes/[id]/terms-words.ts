/** What will happen in an attempt, in words, before it is started. */

import { formatMoment } from '#components/format/dates.ts'
import { formatCount } from '#components/format/numbers.ts'
import { formatTimeLimit } from '#components/format/time-limit.ts'
import { zoneName } from '#components/format/zones.ts'
import type { QuizOverview } from '#lib/quizzes/quiz.ts'

type Terms = Pick<QuizOverview, 'questions' | 'timeLimit' | 'feedback' | 'dueAt'>

export function lengthWords({ questions, timeLimit }: Terms): string {
  const length = formatCount(questions, 'question', 'questions')
  if (timeLimit === null) return `${length}, no time limit`
  return `${length} in ${formatTimeLimit(timeLimit)}. The time runs from the start, also while the page is closed; what is saved when it is up counts.`
}

export function feedbackWords({ feedback, dueAt }: Terms, timeZone: string): string {
  if (feedback === 'each') {
    return 'Explained one by one: when you check an answer, it is fixed, and you see what is right, and why.'
  }
  if (feedback === 'never')
    return 'Saved as you choose them. You see your score when you submit, and no explanations.'
  if (feedback === 'due' && dueAt) {
    const zone = zoneName(timeZone)
    return `Saved as you choose them. Your score, what is right, and why are shown from ${formatMoment(dueAt, timeZone)} (${zone}) on.`
  }
  return 'Saved as you choose them. You see what is right, and why, when you submit.'
}
