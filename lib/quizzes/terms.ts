/** The terms on which a quiz is taken. Pure. */

/** When keys and explanations are shown: after each question, after submitting, from a day on, or never. */
export const FEEDBACKS = ['each', 'submitted', 'due', 'never'] as const
export type Feedback = (typeof FEEDBACKS)[number]

export type Terms = {
  feedback: Feedback
  /** From when on keys are shown, where feedback is `due`. */
  dueAt: Date | null
  /** Seconds; null for no limit. */
  timeLimit: number | null
  practice: boolean
}

/**
 * Whether a quiz may be practised at a time. Practising tells the keys, so only its owner may while they are kept back
 * from those who take it.
 */
export function mayPractise(terms: Terms, isOwner: boolean, now: Date): boolean {
  const { feedback, dueAt, practice } = terms
  const isKeptBack = feedback === 'never' || (feedback === 'due' && (dueAt === null || dueAt > now))
  return isOwner || (practice && !isKeptBack)
}

/** What an attempt is held to: the quiz's own terms, or those of practising. */
export function attemptTerms(terms: Terms, isPractice: boolean): Omit<Terms, 'practice'> {
  const { practice: _, ...own } = terms
  return isPractice ? { feedback: 'each', dueAt: null, timeLimit: null } : own
}
