import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { askedSchema } from '#lib/questions/question.ts'
import { overAlready } from './attempt.ts'
import { choiceOf, lockAttempt } from './attempt-store.ts'
import { isOver } from './deadline.ts'
import type { SavedResponse, StoredResponse } from './player-view.ts'

export type ResponseToSave = {
  attemptId: string
  position: number
  /** Ids of options, or the one text that was typed; empty takes the answer back. */
  choice: string[]
  /** The revision that the player saw. */
  revision: number
  /** A UUID of this save: sent again, it is not saved again. */
  saveId: string
}

/**
 * Saves the answer to one question of an attempt in progress. A save that was taken before is answered as it was then.
 * Throws `conflict`: with the stored response when another tab has saved meanwhile, without when the attempt is over.
 */
export async function saveResponse(input: ResponseToSave, actor: Actor): Promise<SavedResponse> {
  const attemptId = recordId(input.attemptId, 'attempt')
  return database.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id: attemptId, userId: actor.id }, 'shared')
    const row = await lockResponse(tx, attemptId, input.position)
    const now = clock.now()
    if (row.saveId === input.saveId && row.savedAt) return saved(row.revision, row.savedAt, now)
    if (attempt.state !== 'inProgress') throw overAlready(attempt.state, attempt.endedBy)
    if (isOver(attempt.deadlineAt, now)) throw overAlready('submitted', 'deadline')
    if (!isChoice(askedSchema.parse(row.version), input.choice)) {
      throw new AppError('invalid', 'This is not an answer to this question. Load the page again.')
    }
    if (row.revision !== input.revision) {
      const sentence = 'This question was answered in another tab or on another device meanwhile.'
      throw new AppError('conflict', sentence, { details: storedResponse(row) })
    }
    const revision = row.revision + 1
    const choice = input.choice.length > 0 ? input.choice : Prisma.DbNull
    await tx.response.update({
      where: { attemptId_position: { attemptId, position: input.position } },
      data: { choice, revision, saveId: input.saveId, savedAt: now },
      select: { position: true },
    })
    return saved(revision, now, now)
  })
}

async function lockResponse(tx: Transaction, attemptId: string, position: number) {
  if (!Number.isInteger(position) || position < 0 || position >= 2 ** 31) throw notFound('question')
  await tx.$queryRaw`
    SELECT position FROM "Response" WHERE "attemptId" = ${attemptId}::uuid AND position = ${position} FOR UPDATE`
  const row = await tx.response.findUnique({
    where: { attemptId_position: { attemptId, position } },
    select: {
      choice: true,
      revision: true,
      saveId: true,
      savedAt: true,
      version: { select: { kind: true, options: true, unit: true } },
    },
  })
  if (!row) throw notFound('question')
  return row
}

type ResponseRow = Awaited<ReturnType<typeof lockResponse>>

function storedResponse({ choice, revision, savedAt }: ResponseRow): StoredResponse {
  return { choice: choiceOf(choice), revision, savedAt: savedAt?.toISOString() ?? null }
}

function saved(revision: number, savedAt: Date, now: Date): SavedResponse {
  return { revision, savedAt: savedAt.toISOString(), serverTime: now.toISOString() }
}
