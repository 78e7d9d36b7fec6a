import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { addSettleJob } from './add-settle-job.ts'
import { findAndLock, type LockedAttempt } from './attempt-store.ts'
import { countAttempt } from './count-attempt.ts'
import { endOfGrace, GRACE, isOver } from './deadline.ts'
import { shows } from './feedback.ts'
import { finishAttempt } from './finish-attempt.ts'
import { markResponses } from './mark-responses.ts'
import { waitForTask } from './wait-for-task.ts'

/**
 * Does what time asks of an attempt: ends it when its time is up, counts it when its results open. A job; whoever reads
 * an attempt before the job has come does the same, and a second time changes nothing.
 */
export async function settleAttempt(input: { attemptId: string }): Promise<void> {
  await database.$transaction(async (tx) => {
    const attempt = await findAndLock(tx, { id: input.attemptId }, 'alone')
    if (attempt) await settle(tx, attempt, clock.now())
  })
}

async function settle(tx: Transaction, attempt: LockedAttempt, now: Date): Promise<void> {
  const { id, state, deadlineAt, opensAt } = attempt
  if (state === 'inProgress' && deadlineAt) {
    if (isOver(deadlineAt, now)) return finishAttempt(tx, attempt, now)
    return comeAgain(tx, id, endOfGrace(deadlineAt), now)
  }
  if (state === 'submitted' && opensAt) {
    if (!shows(attempt, now).score) return comeAgain(tx, id, opensAt, now)
    const wait = await waitForTask(tx, attempt, now)
    if (wait) return waitOn(tx, { id, until: opensAt > now ? opensAt : wait }, now)
    await tx.attempt.update({ where: { id }, data: { opensAt: null }, select: { id: true } })
    await countAttempt(tx, id, await markResponses(tx, id))
  }
}

/** Its terms would show it; a task that asks the same does not, or not yet. */
async function waitOn(tx: Transaction, { id, until }: { id: string; until: Date }, now: Date): Promise<void> {
  await tx.attempt.update({ where: { id }, data: { opensAt: until }, select: { id: true } })
  await comeAgain(tx, id, until, now)
}

/** The database's clock, by which jobs run, is ahead of this one: by so much later it is time. */
function comeAgain(tx: Transaction, id: string, time: Date, now: Date): Promise<void> {
  return addSettleJob(tx, id, new Date(2 * time.getTime() - now.getTime() + 1))
}

const openByTerms = (now: Date) =>
  ({ OR: [{ feedback: { not: 'due' } }, { dueAt: { lte: now } }] }) satisfies Prisma.AttemptWhereInput

/** Settles what is due of a person's attempts before they are read. */
export async function settleAttemptsOf(actor: Actor): Promise<void> {
  const now = clock.now()
  const lastDeadline = new Date(now.getTime() - GRACE * 1_000)
  const due = await database.attempt.findMany({
    where: {
      userId: actor.id,
      OR: [
        { state: 'inProgress', deadlineAt: { lt: lastDeadline } },
        { state: 'submitted', opensAt: { lte: now } },
        // What waits for a task alone: its learner may have handed in meanwhile.
        { state: 'submitted', opensAt: { gt: now }, ...openByTerms(now) },
      ],
    },
    select: { id: true },
  })
  for (const { id } of due) await settleAttempt({ attemptId: id })
}
