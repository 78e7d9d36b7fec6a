import { database } from '../database/client.ts'
import type { Limit } from './limits.ts'

export type Taken =
  | { allowed: true; count: number }
  /** `wait` in milliseconds. */
  | { allowed: false; wait: number }

/** Not the time of the try: of two at one moment, the one that asked first may be counted last. */
const NO_WAIT = new Date(0)

/**
 * Counts a try before it is made, so that tries made at the same moment cannot slip through together: one
 * statement takes the row, refuses while a wait runs, and sets the next one.
 */
export async function takeTry(key: string, limit: Limit, now: Date): Promise<Taken> {
  const forgetAt = new Date(now.getTime() + limit.within)
  const rows = await database.$queryRaw<{ count: number }[]>`
    INSERT INTO "Tries" AS t (key, count, "nextAt", "forgetAt")
    VALUES (${key}, 1, ${NO_WAIT}, ${forgetAt})
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN t."forgetAt" <= ${now} THEN 1 ELSE t.count + 1 END,
      "nextAt" = CASE
        WHEN t."forgetAt" <= ${now} OR t.count + 1 < ${limit.tries} THEN ${NO_WAIT}
        ELSE ${now}::timestamptz + LEAST(
          ${limit.longestWait}, ${limit.firstWait} * 2 ^ LEAST(t.count + 1 - ${limit.tries}, 30)
        ) * interval '1 millisecond' END,
      "forgetAt" = CASE WHEN t."forgetAt" <= ${now} THEN ${forgetAt} ELSE t."forgetAt" END
    WHERE t."forgetAt" <= ${now} OR t."nextAt" <= ${now}
    RETURNING count`
  const taken = rows[0]
  if (!taken) return { allowed: false, wait: await waitFor(key, now) }
  if (taken.count === 1) await sweep(now)
  return { allowed: true, count: taken.count }
}

async function waitFor(key: string, now: Date): Promise<number> {
  const row = await database.tries.findUnique({ where: { key }, select: { nextAt: true, forgetAt: true } })
  if (!row) return 0
  return Math.max(0, Math.min(row.nextAt.getTime(), row.forgetAt.getTime()) - now.getTime())
}

/** The try was a good one: it does not count, and if it began a wait, there is none. */
export async function giveBackTry(key: string, now: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE "Tries" SET count = count - 1, "nextAt" = LEAST("nextAt", ${now}) WHERE key = ${key} AND count > 0`
}

/** Starts anew with all tries. */
export async function forgetTries(key: string): Promise<void> {
  await database.tries.deleteMany({ where: { key } })
}

/** New keys pay for the clearing away of old ones, so the table stays as small as what is remembered. */
async function sweep(now: Date): Promise<void> {
  await database.$executeRaw`
    DELETE FROM "Tries" WHERE key IN (
      SELECT key FROM "Tries" WHERE "forgetAt" <= ${now} ORDER BY "forgetAt" LIMIT 10 FOR UPDATE SKIP LOCKED)`
}
