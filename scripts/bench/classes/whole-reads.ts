import { setTimeout } from 'node:timers/promises'
import { withClient } from '../../../lib/database/with-client.ts'

/** A table of so many rows is never to be read as a whole. */
const BIG = 1_000
/** PostgreSQL's counters come in a little later. */
const LATER = 1_500

/** The big tables that some work has PostgreSQL read from end to end, by its own counters. */
export async function wholeReads(url: string, work: () => Promise<unknown>): Promise<string[]> {
  await setTimeout(LATER)
  const before = await scans(url)
  for (let time = 0; time < 5; time += 1) await work()
  await setTimeout(LATER)
  const after = await scans(url)
  // Once can be a job of the program.
  return [...after].filter(([table, count]) => count - (before.get(table) ?? 0) >= 5).map(([table]) => table)
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
