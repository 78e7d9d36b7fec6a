import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { addJob } from '#lib/jobs/add-job.ts'

const MINUTE = 60_000

/**
 * Has the questions of an edition counted anew, a minute later: a class that hands in together is counted once. A job that
 * waits keeps its time, so that a quiz that is always taken is counted as well.
 */
export async function addCountJob(tx: Transaction, editionId: string, runAt?: Date): Promise<void> {
  const time = runAt ?? new Date(clock.now().getTime() + MINUTE)
  await addJob(
    tx,
    'count-items',
    { editionId },
    { key: `count-items-${editionId}`, runAt: time, keepsTime: true },
  )
}
