import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { explainedResponse, explainedSelect } from './explain-response.ts'
import { markResponses } from './mark-responses.ts'
import type { ExplainedResponse, ServerTime } from './player-view.ts'
import {
  lockResponse,
  type ResponseAt,
  refuseWhenChanged,
  refuseWhenOver,
  secondsOf,
  serverTime,
} from './response-store.ts'

type CheckedResponse = ServerTime & { revision: number; explained: ExplainedResponse }

/**
 * Fixes and marks one response while practising, and only then tells its key and why. Again is the same as once.
 * Throws `conflict` with the stored response when it was changed elsewhere, without when the attempt is over.
 */
export async function checkResponse(
  input: ResponseAt & { revision: number; seconds?: number },
  actor: Actor,
): Promise<CheckedResponse> {
  const at = { attemptId: recordId(input.attemptId, 'attempt'), position: input.position }
  return database.$transaction(async (tx) => {
    const { attempt, response } = await lockResponse(tx, at, actor.id)
    const now = clock.now()
    await refuseHeldBack(tx, at, actor)
    if (!response.checkedAt) {
      refuseWhenOver(attempt, now)
      if (attempt.feedback !== 'each') {
        throw new AppError('invalid', 'In this attempt no answer is checked before all are submitted.')
      }
      refuseWhenChanged(response, input.revision)
      if (response.choice === null) throw new AppError('invalid', 'Answer the question first, then check it.')
      await markResponses(tx, at.attemptId, at.position)
      await tx.response.update({
        where: { attemptId_position: at },
        data: { checkedAt: now, seconds: secondsOf(response, input.seconds, attempt, now) },
        select: { position: true },
      })
    }
    const row = await tx.response.findUniqueOrThrow({
      where: { attemptId_position: at },
      select: explainedSelect,
    })
    const explained = explainedResponse(row, attempt.seed)
    return { revision: response.revision, explained, ...serverTime(attempt, now) }
  })
}
