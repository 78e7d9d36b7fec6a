import { noteAnswers } from '#lib/cards/note-answers.ts'
import { dayOf } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Marked } from './mark-responses.ts'
import { recordScores } from './record-scores.ts'

/**
 * Adds a submitted attempt to what its owner sees of themselves, once: in the transaction that marks it, or in the one
 * that opens its results. Facts tell keys: of an attempt whose keys are never shown, only the scores count. A question
 * that was left out since counts nowhere.
 */
export async function countAttempt(tx: Transaction, attemptId: string, marked: Marked[]): Promise<void> {
  const { userId, feedback, submittedAt, submittedOn, seconds } = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { userId: true, feedback: true, submittedAt: true, submittedOn: true, seconds: true },
  })
  if (!submittedAt || !submittedOn) throw new Error('Only what is submitted counts.')
  const submission = { attemptId, userId, submittedAt, day: dayOf(submittedOn), seconds }
  const asked = marked.filter(({ dropped }) => !dropped)
  const counted = feedback === 'never' ? asked.map((response) => ({ ...response, factId: null })) : asked
  await recordScores(tx, submission, counted)
  await noteAnswers(tx, userId, counted)
}
