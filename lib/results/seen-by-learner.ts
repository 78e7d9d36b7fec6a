/** What learners may see of their own cell of the gradebook. Pure. */
import { type FeedbackTerms, shows } from '#lib/attempts/feedback.ts'

/**
 * Whether a learner may see the score that counts, whoever it comes from, and what is written beside it: once the scores
 * of all attempts are shown that were handed in, or by the rules where there is none.
 */
export function isSeenByLearner(
  handedIn: readonly FeedbackTerms[],
  rules: FeedbackTerms,
  now: Date,
): boolean {
  const terms = handedIn.length > 0 ? handedIn : [rules]
  return terms.every((one) => shows({ ...one, state: 'submitted' }, now).score)
}
