/** What its owner may see of an attempt, by the terms on which it was started. Pure. */
import type { Feedback } from '#lib/quizzes/terms.ts'
import type { AttemptState } from './attempt.ts'

export type FeedbackTerms = { feedback: Feedback; dueAt: Date | null }

export type Shown = {
  score: boolean
  /** Keys, explanations, evidence, which responses were right, and the article, whose headline often tells. */
  key: boolean
}

/**
 * What is shown at a time. Where feedback waits for a day, the score waits too: whoever may try again could find the
 * keys by it. A response that was checked while practising shows its own key before (`checkedAt`).
 */
export function shows(attempt: FeedbackTerms & { state: AttemptState }, now: Date): Shown {
  if (attempt.state !== 'submitted') return { score: false, key: false }
  const { feedback, dueAt } = attempt
  if (feedback === 'never') return { score: true, key: false }
  const isOpen = feedback !== 'due' || (dueAt !== null && dueAt <= now)
  return { score: isOpen, key: isOpen }
}

/** The same for an attempt as it is kept: its results may wait longer than its terms say, for a task that asks the same. */
export function showsNow(
  attempt: FeedbackTerms & { state: AttemptState; opensAt: Date | null },
  now: Date,
): Shown {
  const waits = attempt.opensAt !== null && attempt.opensAt > now
  return waits ? { score: false, key: false } : shows(attempt, now)
}
