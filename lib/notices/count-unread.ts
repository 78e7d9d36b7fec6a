import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { shownTo } from './notice-store.ts'

/** How many notices this person has not read. */
export async function countUnread(actor: Actor): Promise<number> {
  return database.notification.count({ where: { ...(await shownTo(actor)), readAt: null } })
}
