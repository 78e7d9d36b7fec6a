// npm start, npm run dev: the database, the web server and the worker, until Ctrl-C.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { disconnect } from '../lib/database/client.ts'
import { ensureDataFolder } from '../lib/database/data-folder.ts'
import { migrate } from '../lib/database/migrate.ts'
import { type Settings, settings } from '../lib/env.ts'
import { AppError } from '../lib/errors.ts'
import { migrateJobs } from '../lib/jobs/migrate-jobs.ts'
import { addSamples } from '../lib/quizzes/add-samples.ts'
import { type RunningDatabase, startDatabase } from './start/database.ts'
import { endWithNpm } from './start/end-with-npm.ts'
import { freePort } from './start/free-port.ts'
import type { Part } from './start/part.ts'
import { startParts } from './start/parts.ts'

const root = join(import.meta.dirname, '..')
const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } })

let database: Promise<RunningDatabase> | undefined
let parts: Part[] = []
let stopping: Promise<void> | undefined

/** Ends all in order: those who use the database, then the database. */
function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    await Promise.all(parts.map((part) => part.stop()))
    await (await database?.catch(() => undefined))?.stop()
    process.exit(code)
  })()
  return stopping
}

function giveUp(sentence: string): void {
  console.error(`\n${sentence}`)
  void stop(1)
}

/** Does a step of the start and tells what came of it and how long it took. */
async function step<T>(label: string, work: () => Promise<T>, outcome: (result: T) => string): Promise<T> {
  const start = performance.now()
  const result = await work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (!stopping) console.log(`${label.padEnd(11)}${outcome(result)}  (${seconds} s)`)
  return result
}

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`

async function samples(given: Settings, url: string): Promise<number> {
  given.DATABASE_URL = url // the embedded server's address is known only now
  try {
    return await addSamples()
  } finally {
    await disconnect()
  }
}

async function waitUntilHealthy(address: string): Promise<void> {
  while (!stopping) {
    const answer = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(60_000) }).catch(
      () => undefined,
    )
    if (answer?.ok) return
    await sleep(50)
  }
}

async function start(): Promise<void> {
  process.chdir(root)
  const given = settings()
  if (!values.dev && !existsSync('.next/standalone/server.js')) {
    throw new AppError(
      'unavailable',
      'The pages are not built yet: use "npm start", or "node scripts/setup.mjs --build".',
    )
  }
  ensureDataFolder(given.DATA_DIR)
  const { url } = await step(
    'Database',
    () => {
      database = startDatabase(given, giveUp)
      return database
    },
    ({ where }) => where,
  )
  if (stopping) return
  await step(
    'Tables',
    async () => {
      const applied = await migrate(url)
      await migrateJobs(url)
      return applied
    },
    (applied) =>
      applied.length > 0 ? count(applied.length, 'migration applied', 'migrations applied') : 'up to date',
  )
  if (stopping) return
  await step(
    'Samples',
    () => samples(given, url),
    (added) => (added > 0 ? count(added, 'quiz added', 'quizzes added') : 'all there'),
  )
  const port = await freePort(given.HOST, given.PORT)
  if (port !== given.PORT) console.log(`The port ${given.PORT} is taken; using ${port}.`)
  const isEverywhere = ['0.0.0.0', '::'].includes(given.HOST)
  const host = isEverywhere || given.HOST === '127.0.0.1' ? 'localhost' : given.HOST
  if (stopping) return
  parts = startParts(given, url, port, { isDevelopment: values.dev, onGiveUp: giveUp })
  await step(
    'Web',
    () => waitUntilHealthy(`http://${isEverywhere ? '127.0.0.1' : given.HOST}:${port}`),
    () => 'web server and worker are up',
  )
  if (!stopping)
    console.log(`\nQuizwire is ready: ${given.BASE_URL ?? `http://${host}:${port}`}\nCtrl-C stops it.`)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
process.stdout.on('error', () => {}) // whoever reads may leave
endWithNpm(() => void stop(0))

try {
  await start()
} catch (error) {
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  const reason = error instanceof Error ? error.message : String(error)
  giveUp(error instanceof AppError ? reason : `Quizwire could not start: ${reason}`)
}
