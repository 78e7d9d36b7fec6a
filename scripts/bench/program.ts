import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from '../bench-row.ts'
import { makeGuest } from '../program/guest.ts'
import { type RunningProgram, startProgram } from '../program/running-program.ts'
import { ROUNDS, timesOf } from '../times-of.ts'

export const name = 'program'

const root = join(import.meta.dirname, '../..')

/** The built program on a new data folder and again on the same; its pages; what the player loads. */
export async function run(): Promise<BenchRow[]> {
  if (!existsSync(join(root, '.next/standalone/server.js'))) {
    throw new Error('the pages are not built; "node scripts/setup.mjs --build" builds them.')
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'quizwire-bench-'))
  chmodSync(dataDir, 0o755) // root's PostgreSQL runs under another account, which must be able to enter
  try {
    const cold = await startProgram(dataDir)
    await cold.stop()
    const warm = await startProgram(dataDir)
    try {
      return [
        { name: 'cold start', value: cold.milliseconds / 1000, unit: 's', note: 'built; new data folder' },
        { name: 'warm start', value: warm.milliseconds / 1000, unit: 's', note: 'the same folder again' },
        ...(await pages(warm)),
      ]
    } finally {
      await warm.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function pages(program: RunningProgram): Promise<BenchRow[]> {
  const guest = await makeGuest(program)
  const player = await guest.startFirstQuiz()
  const rows: BenchRow[] = [firstLoad(await guest.get(player))]
  for (const [title, path] of [
    ['/api/health, for comparison', '/api/health'],
    ['/', '/'],
    ['/quizzes', '/quizzes'],
    ['the player', player],
    ['/progress', '/progress'],
  ] as const) {
    rows.push({
      name: title,
      value: (await timesOf(() => guest.get(path))).median,
      unit: 'ms',
      note: `median of ${ROUNDS}`,
    })
  }
  return rows
}

/** All scripts that the page names, as they go over the line; but those that only browsers without modules load. */
function firstLoad(html: string): BenchRow {
  const tags = [...html.matchAll(/<script [^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/nomodule/i.test(tag))
  const paths = new Set(tags.flatMap((tag) => /src="(\/_next\/static\/[^"?]+\.js)/.exec(tag)?.[1] ?? []))
  const sizes = [...paths].map((path) => {
    const file = join(root, '.next', decodeURIComponent(path.replace('/_next/', '')))
    return gzipSync(readFileSync(file)).length
  })
  return {
    name: 'player, first load JS',
    value: sizes.reduce((sum, size) => sum + size, 0) / 1000,
    unit: 'KB',
    note: `gzip, ${paths.size} files`,
    most: 160,
  }
}
