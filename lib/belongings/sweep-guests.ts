import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { log } from '#lib/log.ts'
import { REMOVAL, removePerson } from './remove-person.ts'

const GUEST_DAYS = 90
const BATCH = 50

/**
 * The daily job: removes guests whose last session ended 90 days ago or more. Nobody can come back to them, since a
 * guest cannot sign in. What they handed in for a class stays until the class is archived. One transaction a guest, so a
 * stop in the middle loses nothing.
 */
export async function sweepGuests(_: unknown, { signal }: { signal: AbortSignal }): Promise<void> {
  const before = new Date(clock.now().getTime() - GUEST_DAYS * 24 * 60 * 60 * 1000)
  const where = {
    isAnonymous: true,
    createdAt: { lt: before },
    sessions: { none: { expiresAt: { gt: before } } },
    attempts: { none: { assignment: { class: { archivedAt: null } } } },
  }
  let removed = 0
  for (;;) {
    const guests = await database.user.findMany({
      where,
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    for (const { id } of guests) {
      signal.throwIfAborted()
      await database.$transaction((tx) => removePerson(tx, { id, isGuest: true }), REMOVAL)
      removed += 1
    }
    if (guests.length < BATCH) break
  }
  log().info({ removed }, 'removed guests who will not come back')
}
