import { keepResult } from '#lib/classes/keep-result.ts'
import { dayIn } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { addCountJob } from './add-count-job.ts'
import { addSettleJob } from './add-settle-job.ts'
import type { LockedAttempt } from './attempt-store.ts'
import { countAttempt } from './count-attempt.ts'
import { shows } from './feedback.ts'
import { markResponses } from './mark-responses.ts'
import { tally } from './tally.ts'
import { waitForTask } from './wait-for-task.ts'

/**
 * Marks an attempt in progress and closes it, the one place that does; its row is locked alone. From the deadline on it
 * is the deadline that ends it, whoever comes to do it. It counts at once, or when its results open.
 */
export async function finishAttempt(tx: Transaction, attempt: LockedAttempt, now: Date): Promise<void> {
  const { id, userId, deadlineAt, dueAt } = attempt
  const isOverdue = deadlineAt !== null && deadlineAt <= now
  const submittedAt = isOverdue ? deadlineAt : now
  const { timeZone } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { timeZone: true } })
  const marked = await markResponses(tx, id)
  const byTerms = shows({ ...attempt, state: 'submitted' }, now).score ? null : dueAt
  const opensAt = later(byTerms, await waitForTask(tx, attempt, now))
  const { editionId } = await tx.attempt.update({
    where: { id },
    data: {
      state: 'submitted',
      submittedAt,
      submittedOn: new Date(dayIn(timeZone, submittedAt)),
      endedBy: isOverdue ? 'deadline' : 'person',
      score: tally(marked).score,
      seconds: secondsSpent(marked, attempt.startedAt, submittedAt),
      opensAt,
    },
    select: { editionId: true },
  })
  if (attempt.assignmentId) await keepResult(tx, { assignmentId: attempt.assignmentId, userId })
  if (opensAt) await addSettleJob(tx, id, opensAt)
  else await countAttempt(tx, id, marked)
  await addCountJob(tx, editionId) // last: whoever hands in at the same time waits for this row
}

function later(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b
  return a > b ? a : b
}

/** The sum over the questions, which two devices at once can make longer than the attempt took. */
function secondsSpent(marked: { seconds: number }[], startedAt: Date, submittedAt: Date): number {
  const sum = marked.reduce((total, { seconds }) => total + seconds, 0)
  const whole = Math.round((submittedAt.getTime() - startedAt.getTime()) / 1_000)
  return Math.max(0, Math.min(sum, whole))
}
