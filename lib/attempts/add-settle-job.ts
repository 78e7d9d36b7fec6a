import type { Transaction } from '#lib/database/client.ts'
import { addJob } from '#lib/jobs/add-job.ts'

/** Has an attempt looked after at a time: its deadline with the grace, or the day when its results open. */
export async function addSettleJob(tx: Transaction, attemptId: string, runAt: Date): Promise<void> {
  await addJob(tx, 'settle-attempt', { attemptId }, { key: `settle-${attemptId}`, runAt })
}
