import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { localPostgres } from '../../lib/database/local-postgres.ts'
import { withClient } from '../../lib/database/with-client.ts'
import type { BenchRow } from '../bench-row.ts'
import { makeGuest } from '../program/guest.ts'
import { type RunningProgram, startProgram } from '../program/running-program.ts'
import { catalogueSize, seedAttempts } from '../seed/attempts.ts'
import { ROUNDS } from '../times-of.ts'
import { placesIn } from './classes/places.ts'
import { timesAndScans } from './classes/times-and-scans.ts'

export const name = 'classes'

/** Of all people; those at the assignments of the class are among them. */
const ATTEMPTS = Number(process.env.BENCH_ATTEMPTS ?? 1_000_000)
const [LEARNERS, ASSIGNMENTS] = ATTEMPTS < 300_000 ? [50, 40] : [500, 200]
const MOST_MILLISECONDS = 100
/** What is no page takes much longer. */
const FEW_ROUNDS = 5
const root = join(import.meta.dirname, '../..')

/** The pages of a very big class for its teacher and a learner, in a database with very many attempts. */
export async function run(): Promise<BenchRow[]> {
  if (!existsSync(join(root, '.next/standalone/server.js'))) {
    throw new Error('the pages are not built; "node scripts/setup.mjs --build" builds them.')
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-bench-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  const server = await localPostgres(dataDir, { settings: ['fsync=off', 'max_wal_size=4GB'] })
  process.env.DATABASE_URL = server.url // for the program
  try {
    return await measure(dataDir, server.url)
  } finally {
    delete process.env.DATABASE_URL
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(dataDir: string, url: string): Promise<BenchRow[]> {
  const program = await startProgram(dataDir)
  try {
    const [many, teacher, learner] = [
      await person(program, url),
      await person(program, url),
      await person(program, url),
    ]
    const began = performance.now()
    await seedAttempts(url, {
      ...{ attempts: ATTEMPTS, quizzes: catalogueSize(ATTEMPTS), until: new Date(), userId: many.id },
      classes: {
        ...{ classes: 1, learners: LEARNERS, assignments: ASSIGNMENTS },
        ...{ teacherId: teacher.id, learnerId: learner.id },
      },
    })
    const note = `${ATTEMPTS.toLocaleString('en')} attempts; a class of ${LEARNERS} with ${ASSIGNMENTS} assignments`
    const rows: BenchRow[] = [
      { name: 'copying', value: (performance.now() - began) / 1000, unit: 's', note },
      await measured(url, '/api/health, for comparison', () => teacher.get('/api/health')),
    ]
    for (const place of await placesIn(url)) {
      const ask = { teacher, learner }[place.who].get
      const title = `${place.title} (${place.who})`
      const rounds = place.isWhole ? FEW_ROUNDS : ROUNDS
      const row = await measured(url, title, () => ask(place.path), rounds)
      rows.push(place.isWhole ? row : { ...row, most: MOST_MILLISECONDS })
    }
    return rows
  } finally {
    await program.stop()
  }
}

async function measured(
  url: string,
  title: string,
  ask: () => Promise<unknown>,
  rounds = ROUNDS,
): Promise<BenchRow> {
  const refusal = await ask().catch((error: Error) => error)
  if (refusal instanceof Error) return { name: title, value: Number.NaN, unit: 'ms', note: refusal.message }
  const { median, slow, whole } = await timesAndScans(url, ask, rounds)
  const scans = whole.length === 0 ? '' : `; reads as a whole: ${whole.join(', ')}`
  const note = `median; 95% within ${Math.round(slow)} ms${scans}`
  return { name: title, value: median, unit: 'ms', note }
}

/** Somebody with an account of their own, signed in. */
async function person(program: RunningProgram, url: string) {
  const guest = await makeGuest(program)
  await setTimeout(2) // ids grow with the time
  const id = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `UPDATE "User" SET "isAnonymous" = false WHERE id = (SELECT max(id::text)::uuid FROM "User") RETURNING id`,
    )
    return rows[0]?.id ?? ''
  })
  return { id, get: guest.get }
}
