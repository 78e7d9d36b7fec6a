import { setTimeout } from 'node:timers/promises'
import { withClient } from '../../../lib/database/with-client.ts'
import { ROUNDS, timesOf } from '../../times-of.ts'

/** A table of so many rows is never to be read as a whole. */
const BIG = 1_000
/** A connection tells what it counted with its next statement after a second. */
const SECOND = 1_100

/**
 * Measures how long a page takes, and which big tables PostgreSQL reads from end to end for it, by its own counters.
 * Less than once a time is not the page, but a job of the program.
 */
export async function timesAndScans(url: string, ask: () => Promise<unknown>, rounds = ROUNDS) {
  const before = await scans(url)
  const times = await timesOf(ask, rounds)
  await setTimeout(SECOND)
  await Promise.all(Array.from({ length: Math.min(8, rounds) }, ask))
  const after = await scans(url)
  const whole = [...after].filter(([table, count]) => count - (before.get(table) ?? 0) >= rounds)
  return { ...times, whole: whole.map(([table]) => table) }
}

async function scans(url: string): Promise<Map<string, number>> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string; scans: string }>(
      'SELECT relname AS name, seq_scan AS scans FROM pg_stat_user_tables WHERE n_live_tup > $1 ORDER BY 1',
      [BIG],
    )
    return new Map(rows.map(({ name, scans }) => [name, Number(scans)]))
  })
}
