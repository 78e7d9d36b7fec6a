import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'

/** How many facts this person is learning. */
export function countDeck(actor: Actor): Promise<number> {
  return database.card.count({ where: { userId: actor.id, leftAt: null } })
}
