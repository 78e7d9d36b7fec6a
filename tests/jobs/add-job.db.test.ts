import { Client } from 'pg'
import { expect, test } from 'vitest'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { addJob } from '../../lib/jobs/add-job.ts'

const generationId = '019ab000-0000-7000-8000-000000000001'

async function jobs() {
  const client = new Client({ connectionString: settings().DATABASE_URL })
  await client.connect()
  const { rows } = await client.query<{ name: string; payload: unknown; key: string; max_attempts: number }>(
    `SELECT tasks.identifier AS name, jobs.payload, jobs.key, jobs.max_attempts
     FROM graphile_worker._private_jobs jobs JOIN graphile_worker._private_tasks tasks ON tasks.id = task_id`,
  )
  await client.end()
  return rows
}

test('a job is queued when its transaction commits, once for a key', async () => {
  await database.$transaction((tx) => addJob(tx, 'generate', { generationId }, { key: 'one' }))
  await database.$transaction((tx) => addJob(tx, 'generate', { generationId }, { key: 'one' }))
  expect(await jobs()).toEqual([{ name: 'generate', payload: { generationId }, key: 'one', max_attempts: 5 }])
})

test('a transaction that fails queues nothing', async () => {
  const before = await jobs()
  await expect(
    database.$transaction(async (tx) => {
      await addJob(tx, 'generate', { generationId }, { key: 'two' })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await jobs()).toEqual(before)
})

test('a payload that does not fit is refused before it is queued', async () => {
  await expect(
    database.$transaction((tx) => addJob(tx, 'generate', { generationId: 'not an id' })),
  ).rejects.toThrow()
})
