import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'

/** Notes all notices of this person as read. */
export async function readAllNotices(_input: Record<string, never>, actor: Actor): Promise<void> {
  await database.notification.updateMany({
    where: { userId: actor.id, readAt: null },
    data: { readAt: clock.now() },
  })
}
