import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'

const FAILED =
  'Reading this article failed. Try again; if it fails again, the host of this site finds the reason in the log.'

/** Tells the person who waits that it was given up. */
export async function failGeneration({ generationId: id }: JobPayload<'generate'>): Promise<void> {
  await database.generation.updateMany({
    where: { id, state: { in: ['queued', 'running'] } },
    data: { state: 'failed', error: FAILED, finishedAt: clock.now() },
  })
}
