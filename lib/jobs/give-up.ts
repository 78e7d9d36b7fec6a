import { withClient } from '../database/with-client.ts'
import { log } from '../log.ts'
import type { Handlers } from './handler.ts'
import { type JobName, jobPayloads } from './job-names.ts'

type Failed = { id: string; name: JobName; payload: unknown; reason: string | null }

const CRASHED = 'The worker was ended in the middle of it each time.'

async function tell<Name extends JobName>(handlers: Partial<Handlers>, name: Name, job: Failed) {
  const payload = jobPayloads[name].parse(job.payload)
  await handlers[name]?.onFailed?.(payload, job.reason ?? CRASHED)
}

/** Tells the handlers of jobs that have no try left, then removes them. A crash in between repeats it. */
export async function giveUp(connectionString: string, handlers: Partial<Handlers>): Promise<void> {
  await withClient(connectionString, async (client) => {
    const { rows } = await client.query<Failed>(
      `SELECT jobs.id, tasks.identifier AS name, jobs.payload, jobs.last_error AS reason
       FROM graphile_worker._private_jobs jobs JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
       WHERE jobs.attempts >= jobs.max_attempts AND jobs.locked_at IS NULL AND tasks.identifier = ANY($1)`,
      [Object.keys(handlers)],
    )
    for (const job of rows) {
      const about = { job: job.name, id: job.id }
      try {
        await tell(handlers, job.name, job)
        await client.query('SELECT graphile_worker.complete_jobs(ARRAY[$1]::bigint[])', [job.id])
        log().error({ ...about, reason: job.reason ?? CRASHED }, 'gave up a job')
      } catch (error) {
        log().error({ ...about, reason: String(error) }, 'could not tell that a job failed')
      }
    }
  })
}
