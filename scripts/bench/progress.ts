import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { disconnect } from '../../lib/database/client.ts'
import { localPostgres } from '../../lib/database/local-postgres.ts'
import { withClient } from '../../lib/database/with-client.ts'
import { readHistory } from '../../lib/progress/read-history.ts'
import { readProgress } from '../../lib/progress/read-progress.ts'
import type { BenchRow } from '../bench-row.ts'
import { type Guest, makeGuest } from '../program/guest.ts'
import { startProgram } from '../program/running-program.ts'
import { catalogueSize, seedAttempts } from '../seed/attempts.ts'
import { timesOf } from '../times-of.ts'
import { plansOf, statementsOf } from './progress/plans.ts'

export const name = 'progress'

/** Of all people; one of them has 5,000. */
const ATTEMPTS = Number(process.env.BENCH_ATTEMPTS ?? 1_000_000)
const MOST_MILLISECONDS = 100
const root = join(import.meta.dirname, '../..')

/** The pages of somebody with very many attempts, in a database with very many more. */
export async function run(): Promise<BenchRow[]> {
  if (!existsSync(join(root, '.next/standalone/server.js'))) {
    throw new Error('the pages are not built; "node scripts/setup.mjs --build" builds them.')
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-bench-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  const server = await localPostgres(dataDir, { settings: ['fsync=off', 'max_wal_size=4GB'] })
  process.env.DATABASE_URL = server.url // for the program, and for the use cases that are asked here
  try {
    return await measure(dataDir, server.url)
  } finally {
    delete process.env.DATABASE_URL
    await disconnect()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(dataDir: string, url: string): Promise<BenchRow[]> {
  const program = await startProgram(dataDir)
  try {
    const guest = await makeGuest(program)
    const userId = await withClient(url, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM "User"')
      return rows[0]?.id ?? ''
    })
    const began = performance.now()
    const quizzes = catalogueSize(ATTEMPTS)
    await seedAttempts(url, { attempts: ATTEMPTS, quizzes, until: new Date(), userId })
    const note = `${ATTEMPTS.toLocaleString('en')} attempts, ${(10 * ATTEMPTS).toLocaleString('en')} responses`
    return [
      { name: 'copying', value: (performance.now() - began) / 1000, unit: 's', note },
      ...(await pages(guest)),
      await plans(url, userId),
    ]
  } finally {
    await program.stop()
  }
}

async function pages(guest: Guest): Promise<BenchRow[]> {
  const older = /\?before=[0-9a-f-]+/.exec(await guest.get('/progress/history'))?.[0] ?? ''
  const rows: BenchRow[] = []
  for (const path of [
    '/api/health', // for comparison
    '/progress',
    '/progress?topic=Law',
    '/progress/history',
    `/progress/history${older}`,
    '/progress/history?search=tram',
    '/progress/history?search=nothing',
    '/progress/history?topic=Law',
  ]) {
    const { median, slow } = await timesOf(() => guest.get(path))
    const note = `median; 95% within ${Math.round(slow)} ms`
    const name = path.replace(/before=.*/, 'before=…')
    rows.push({ name, value: median, unit: 'ms', note, most: MOST_MILLISECONDS })
  }
  return rows
}

/** Asks PostgreSQL how it answers what the pages ask. */
async function plans(url: string, userId: string): Promise<BenchRow> {
  const actor = { id: userId, name: '', isGuest: true, timeZone: 'UTC' }
  const statements = await statementsOf(async () => {
    await readProgress({}, actor)
    await readProgress({ topic: 'Law' }, actor)
    const { older } = await readHistory({}, actor)
    await readHistory({ before: older ?? '' }, actor)
    await readHistory({ search: 'tram' }, actor)
    await readHistory({ search: 'nothing' }, actor)
    await readHistory({ topic: 'Law' }, actor)
  })
  const { indexes, scans } = await plansOf(url, statements)
  if (scans.length > 0) throw new Error(`these tables are read as a whole: ${scans.join(', ')}.`)
  const note = `no big table read as a whole; by ${indexes.length} indexes: ${indexes.join(', ')}`
  return { name: 'EXPLAIN', value: statements.length, unit: 'plans', note }
}
