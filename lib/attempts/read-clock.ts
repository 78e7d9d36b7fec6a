import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { ServerTime } from './player-view.ts'
import { serverTime } from './response-store.ts'

/** The server's time, and when an attempt of this person ends. */
export async function readClock(input: { attemptId: string }, actor: Actor): Promise<ServerTime> {
  const id = recordId(input.attemptId, 'attempt')
  const row = await database.attempt.findFirst({
    where: { id, userId: actor.id },
    select: { deadlineAt: true },
  })
  if (!row) throw notFound('attempt')
  return serverTime(row, clock.now())
}
