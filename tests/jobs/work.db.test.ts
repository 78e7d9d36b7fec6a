import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { addJob } from '../../lib/jobs/add-job.ts'
import type { Handler } from '../../lib/jobs/handler.ts'
import { work } from '../../lib/jobs/work.ts'

const generationId = '019ab000-0000-7000-8000-000000000001'
const url = settings().DATABASE_URL ?? ''
const stops: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await ask('DELETE FROM graphile_worker._private_jobs')
})

async function ask(sql: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client.query(sql).finally(() => client.end())
}

const add = () => database.$transaction((tx) => addJob(tx, 'generate', { generationId }))
const attempts = async () => (await ask('SELECT attempts FROM graphile_worker._private_jobs')).rows

async function start(generate: Handler<'generate'>) {
  const worker = await work(url, { generate }, { sweepMs: 200 })
  stops.push(() => worker.stop().catch(() => {}))
  return worker
}

async function killInTheMiddleOfAJob() {
  const child = fork(join(import.meta.dirname, 'stuck-worker.ts'), {
    env: { ...process.env, DATABASE_URL: url },
  })
  await once(child, 'message')
  child.kill('SIGKILL')
  await once(child, 'exit')
}

test('a job runs with its payload and is then gone', async () => {
  const run = vi.fn(async () => {})
  await start({ run })
  await add()
  await vi.waitFor(
    () => expect(run).toHaveBeenCalledWith({ generationId }, expect.objectContaining({ attempt: 1 })),
    10_000,
  )
  await vi.waitFor(async () => expect(await attempts()).toEqual([]), 10_000)
})

test('a job that fails is tried again after a pause', async () => {
  const run = vi.fn(async (_: unknown, { attempt }: { attempt: number }) => {
    if (attempt === 1) throw new Error('not yet')
  })
  await start({ run })
  await add()
  await vi.waitFor(async () => expect(await attempts()).toEqual([{ attempts: 1 }]), 10_000)
  await vi.waitFor(async () => expect(await attempts()).toEqual([]), 20_000)
  expect(run).toHaveBeenCalledTimes(2)
})

test('the last failure is told with its reason, and the job is gone', async () => {
  await add()
  await ask('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1')
  const onFailed = vi.fn(async () => {})
  await start({ run: () => Promise.reject(new Error('the article is broken')), onFailed })
  await vi.waitFor(
    () => expect(onFailed).toHaveBeenCalledWith({ generationId }, 'the article is broken'),
    10_000,
  )
  await vi.waitFor(async () => expect(await attempts()).toEqual([]), 10_000)
})

test('the job of a killed worker is taken up by the next one at once', async () => {
  await add()
  await killInTheMiddleOfAJob()
  expect(await attempts()).toEqual([{ attempts: 1 }])
  const run = vi.fn(async () => {})
  await start({ run })
  await vi.waitFor(
    () => expect(run).toHaveBeenCalledWith({ generationId }, expect.objectContaining({ attempt: 2 })),
    10_000,
  )
})

test('a job that kills its worker each time is given up', async () => {
  await add()
  await ask('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1')
  await killInTheMiddleOfAJob()
  const run = vi.fn(async () => {})
  const onFailed = vi.fn(async () => {})
  await start({ run, onFailed })
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce(), 10_000)
  expect(run).not.toHaveBeenCalled()
})

test('a worker that lives keeps its job, however long it takes', async () => {
  const running = Promise.withResolvers<void>()
  const first = vi.fn(() => running.promise)
  await start({ run: first })
  await add()
  await vi.waitFor(() => expect(first).toHaveBeenCalledOnce(), 10_000)
  const second = vi.fn(async () => {})
  const other = await start({ run: second })
  await new Promise((done) => setTimeout(done, 1500)) // several sweeps
  await other.stop()
  expect(second).not.toHaveBeenCalled()
  running.resolve()
})

test('stopping lets a running job finish and takes no new one', async () => {
  const running = Promise.withResolvers<void>()
  const run = vi.fn(() => running.promise)
  const worker = await work(url, { generate: { run } }, { concurrency: 1 })
  await add()
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), 10_000)
  await add()
  const stopped = worker.stop()
  running.resolve()
  await stopped
  expect(run).toHaveBeenCalledOnce()
  expect(await attempts()).toEqual([{ attempts: 0 }])
})

test('a worker whose connections broke goes on, and still counts as alive', async () => {
  const running = Promise.withResolvers<void>()
  const run = vi.fn(() => running.promise)
  await start({ run })
  await ask(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  )
  const isHeld = async () =>
    (
      await ask(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted AND classid = 1902734 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      )
    ).rowCount
  await vi.waitFor(async () => expect(await isHeld()).toBe(1), 20_000)
  await add()
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), 40_000)
  const other = vi.fn(async () => {})
  await start({ run: other })
  await new Promise((done) => setTimeout(done, 1000)) // several sweeps
  expect(other).not.toHaveBeenCalled()
  running.resolve()
})

test('a worker that loses its connection while it gets to know its tasks begins anew', async () => {
  const isGettingToKnow = 'insert into "graphile_worker"._private_tasks'
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('BEGIN; LOCK TABLE graphile_worker._private_tasks IN ACCESS EXCLUSIVE MODE')
  const run = vi.fn(async () => {})
  const starting = start({ run })
  // The sweep before it waits as well, and is cut off as well.
  const cutOff = async () => {
    // In a connection of its own: a transaction sees the activity of its first look.
    const { rows } = await ask(
      `SELECT query, pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    )
    return rows.some(({ query }) => query.includes(isGettingToKnow))
  }
  await vi.waitFor(async () => expect(await cutOff()).toBe(true), { timeout: 40_000, interval: 50 })
  await client.query('COMMIT')
  await client.end()
  await starting
  await add()
  await vi.waitFor(() => expect(run).toHaveBeenCalledOnce(), 60_000)
})
