import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { withClient } from '../database/with-client.ts'
import { log } from '../log.ts'

// A worker holds an advisory lock under its name for as long as it lives. The database releases it when the
// connection breaks, so another worker can tell the dead from the slow, on any number of machines.
const CLASS = 1_902_734

/** Says that the worker of this name lives, until `stop`. */
export async function stayAlive(
  connectionString: string,
  worker: string,
): Promise<{ stop(): Promise<void> }> {
  const held = Promise.withResolvers<void>()
  let isStopped = false
  let client: Client | undefined
  const hold = async () => {
    client = new Client({ connectionString, keepAlive: true, application_name: 'quizwire worker' })
    client.on('error', () => {}) // told by its end
    const ended = new Promise<void>((done) => client?.once('end', () => done()))
    await client.connect()
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [CLASS, worker])
    held.resolve()
    await ended
  }
  const holdOn = async () => {
    while (!isStopped) {
      await hold().catch(() => {}) // the database is away; it will come back
      if (!isStopped) await sleep(1000)
    }
  }
  void holdOn()
  await held.promise
  return {
    stop: async () => {
      isStopped = true
      await client?.end().catch(() => {})
    },
  }
}

/** Gives the jobs of dead workers back to the queue. */
export async function releaseJobsOfTheDead(connectionString: string): Promise<void> {
  await withClient(connectionString, async (client) => {
    const { rows } = await client.query<{ worker: string }>(
      `SELECT locked_by AS worker FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
       UNION SELECT locked_by FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL`,
    )
    for (const { worker } of rows) {
      const { rows: lock } = await client.query<{ dead: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS dead',
        [CLASS, worker],
      )
      if (!lock[0]?.dead) continue
      await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [worker])
      await client.query('SELECT pg_advisory_unlock($1, hashtext($2))', [CLASS, worker])
      log().warn({ worker }, 'gave back the jobs of a worker that died')
    }
  })
}
