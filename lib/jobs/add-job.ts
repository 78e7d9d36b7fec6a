import type { Transaction } from '../database/client.ts'
import { type JobName, type JobPayload, jobPayloads } from './job-names.ts'

/** A job that fails is tried again after growing pauses (about 3, 7, 20 and 55 seconds), then given up. */
const MAX_ATTEMPTS = 5

/**
 * Queues a job; it starts when the transaction commits, and never if it does not.
 * A waiting job with the same key is replaced; one that already runs is left alone, and this one follows it.
 * With `keepsTime` the waiting one keeps its own time.
 */
export async function addJob<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payload: JobPayload<Name>,
  options: { key?: string; runAt?: Date; keepsTime?: boolean } = {},
): Promise<void> {
  const content = JSON.stringify(jobPayloads[name].parse(payload))
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}, ${content}::json, run_at => ${options.runAt ?? null}::timestamptz,
      max_attempts => ${MAX_ATTEMPTS}, job_key => ${options.key ?? null},
      job_key_mode => ${options.keepsTime ? 'preserve_run_at' : 'replace'})`
}

/** Queues many at once, none of which replaces another. */
export async function addJobs<Name extends JobName>(
  tx: Transaction,
  name: Name,
  payloads: JobPayload<Name>[],
): Promise<void> {
  if (payloads.length === 0) return
  const contents = JSON.stringify(payloads.map((payload) => jobPayloads[name].parse(payload)))
  await tx.$executeRaw`
    SELECT graphile_worker.add_job(${name}, content::json, max_attempts => ${MAX_ATTEMPTS})
    FROM jsonb_array_elements(${contents}::jsonb) AS content`
}
