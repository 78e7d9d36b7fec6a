import type { Transaction } from '#lib/database/client.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import type { LockedAttempt } from './attempt-store.ts'

const DAY = 86_400_000

/**
 * When to look again whether the results of an attempt may open, while a task that asks the same holds them back; null
 * while none does. Only what was taken of the person's own accord waits: what was taken for a task opens by its rules.
 */
export async function waitForTask(
  tx: Transaction,
  { id, userId, assignmentId }: LockedAttempt,
  now: Date,
): Promise<Date | null> {
  if (assignmentId) return null
  const task = await heldBack(tx, { attemptId: id }, { id: userId })
  return task && (task.until ?? new Date(now.getTime() + DAY))
}
