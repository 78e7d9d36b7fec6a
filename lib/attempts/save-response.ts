import type { Actor } from '#lib/accounts/actor.ts'
import { notifyLive } from '#lib/classes/notify-live.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { askedSchema } from '#lib/questions/question.ts'
import type { LockedAttempt } from './attempt-store.ts'
import type { SavedResponse } from './player-view.ts'
import {
  lockResponse,
  type ResponseAt,
  refuseWhenChanged,
  refuseWhenOver,
  secondsOf,
  serverTime,
  storedResponse,
} from './response-store.ts'

export type ResponseToSave = ResponseAt & {
  /** Ids of options, or the one text that was typed; empty takes the answer back. */
  choice: string[]
  /** The revision that the player saw. */
  revision: number
  /** A UUID of this save: sent again, it is not saved again. */
  saveId: string
  /** Time spent on the question so far. */
  seconds?: number
}

/**
 * Saves the answer to one question of an attempt in progress. A save that was taken before is answered as it was then.
 * Throws `conflict`: with the stored response when it was changed or checked elsewhere, without when the attempt is over.
 */
export async function saveResponse(input: ResponseToSave, actor: Actor): Promise<SavedResponse> {
  const at = { attemptId: recordId(input.attemptId, 'attempt'), position: input.position }
  return database.$transaction(async (tx) => {
    const { attempt, response } = await lockResponse(tx, at, actor.id)
    const now = clock.now()
    if (response.saveId === input.saveId && response.savedAt) {
      return saved(response.revision, response.savedAt, attempt, now)
    }
    refuseWhenOver(attempt, now)
    if (response.checkedAt) {
      const sentence = 'This answer was checked. It can no longer be changed.'
      throw new AppError('conflict', sentence, { details: storedResponse(response) })
    }
    if (!isChoice(askedSchema.parse(response.version), input.choice)) {
      throw new AppError('invalid', 'This is not an answer to this question. Load the page again.')
    }
    refuseWhenChanged(response, input.revision)
    const revision = response.revision + 1
    await tx.response.update({
      where: { attemptId_position: at },
      data: {
        choice: input.choice.length > 0 ? input.choice : Prisma.DbNull,
        revision,
        saveId: input.saveId,
        savedAt: now,
        seconds: secondsOf(response, input.seconds, attempt, now),
      },
      select: { position: true },
    })
    const isNews = (response.choice === null) !== (input.choice.length === 0)
    if (isNews && attempt.assignmentId) await notifyLive(tx, attempt.assignmentId)
    return saved(revision, now, attempt, now)
  })
}

function saved(revision: number, savedAt: Date, attempt: LockedAttempt, now: Date): SavedResponse {
  return { revision, savedAt: savedAt.toISOString(), ...serverTime(attempt, now) }
}
