import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import type { ServerTime } from './player-view.ts'
import { lockResponse, type ResponseAt, refuseWhenOver, serverTime } from './response-store.ts'

/** Marks a question to come back to, or takes the mark away; the last one wins. Throws `conflict` when it is over. */
export async function flagResponse(
  input: ResponseAt & { flagged: boolean },
  actor: Actor,
): Promise<ServerTime & { flagged: boolean }> {
  const at = { attemptId: recordId(input.attemptId, 'attempt'), position: input.position }
  return database.$transaction(async (tx) => {
    const { attempt } = await lockResponse(tx, at, actor.id)
    const now = clock.now()
    refuseWhenOver(attempt, now)
    const { flagged } = await tx.response.update({
      where: { attemptId_position: at },
      data: { flagged: input.flagged },
      select: { flagged: true },
    })
    return { flagged, ...serverTime(attempt, now) }
  })
}
