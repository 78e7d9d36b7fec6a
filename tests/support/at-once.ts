import { vi } from 'vitest'
import { database, type Transaction } from '#lib/database/client.ts'

/** How many transactions wait for a row that another holds. */
async function countWaiting(): Promise<number> {
  const waiting = await database.$queryRaw<unknown[]>`
    SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return waiting.length
}

/**
 * Stops use cases in the middle: each is begun when the one before it waits, the first for what `hold` locks. Then it is
 * let go, and all go on. Gives what became of each.
 */
export async function whileHeld(
  hold: (tx: Transaction) => Promise<unknown>,
  useCases: (() => Promise<unknown>)[],
): Promise<PromiseSettledResult<unknown>[]> {
  const begun: Promise<unknown>[] = []
  await database.$transaction(
    async (tx) => {
      await hold(tx)
      for (const begin of useCases) {
        const promise = begin()
        promise.catch(() => {}) // told below
        begun.push(promise)
        await vi.waitUntil(async () => (await countWaiting()) >= begun.length, { timeout: 20_000 })
      }
    },
    { timeout: 60_000 },
  )
  return Promise.allSettled(begun)
}
