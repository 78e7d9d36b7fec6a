import type { Actor } from '#lib/accounts/actor.ts'
import { countTry } from '#lib/accounts/count-try.ts'
import { limits } from '#lib/accounts/limits.ts'
import { giveBackTry } from '#lib/accounts/tries-store.ts'
import { clock } from '#lib/clock.ts'

/**
 * Looks something up by a code, counted for the address and for the person before it is done: codes that open nothing
 * stay counted, so that they cannot be guessed. Throws `rate-limited`.
 */
export async function limitGuesses<T>(
  of: { address?: string | undefined; actor: Actor | null },
  look: () => Promise<T>,
): Promise<T> {
  const { address, actor } = of
  const counted = [
    ...(address ? [{ key: `join address ${address}`, limit: limits.joinAddress }] : []),
    ...(actor ? [{ key: `join account ${actor.id}`, limit: limits.joinPerson }] : []),
  ]
  for (const { key, limit } of counted) await countTry(key, limit)
  const found = await look()
  for (const { key } of counted) await giveBackTry(key, clock.now())
  return found
}
