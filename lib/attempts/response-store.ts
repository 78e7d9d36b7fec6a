/** What all changes of one response share: its lock, and when it takes none any more. */
import type { Transaction } from '#lib/database/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { overAlready, secondsSpent } from './attempt.ts'
import { choiceOf, type LockedAttempt, lockAttempt } from './attempt-store.ts'
import { isOver } from './deadline.ts'
import type { ServerTime, StoredResponse } from './player-view.ts'

export type ResponseAt = { attemptId: string; position: number }

type LockedResponse = Awaited<ReturnType<typeof readResponse>>

/** Locks a response of an attempt of a person, and shares its attempt with other saves, until the transaction ends. */
export async function lockResponse(
  tx: Transaction,
  { attemptId, position }: ResponseAt,
  userId: string,
): Promise<{ attempt: LockedAttempt; response: LockedResponse }> {
  const attempt = await lockAttempt(tx, { id: attemptId, userId }, 'shared')
  if (!Number.isInteger(position) || position < 0 || position >= 2 ** 31) throw notFound('question')
  await tx.$queryRaw`
    SELECT position FROM "Response" WHERE "attemptId" = ${attemptId}::uuid AND position = ${position} FOR UPDATE`
  return { attempt, response: await readResponse(tx, { attemptId, position }) }
}

async function readResponse(tx: Transaction, at: ResponseAt) {
  const row = await tx.response.findUnique({
    where: { attemptId_position: at },
    select: {
      choice: true,
      revision: true,
      saveId: true,
      savedAt: true,
      checkedAt: true,
      seconds: true,
      version: { select: { kind: true, options: true, unit: true } },
    },
  })
  if (!row) throw notFound('question')
  return row
}

/** Throws `conflict` when the attempt has ended, or its time is up with the grace. */
export function refuseWhenOver({ state, endedBy, deadlineAt }: LockedAttempt, now: Date): void {
  if (state !== 'inProgress') throw overAlready(state, endedBy)
  if (isOver(deadlineAt, now)) throw overAlready('submitted', 'deadline')
}

/** Throws `conflict` with the stored response when another tab or device has saved since that revision. */
export function refuseWhenChanged(response: LockedResponse, revision: number): void {
  if (response.revision === revision) return
  const sentence = 'This question was answered in another tab or on another device meanwhile.'
  throw new AppError('conflict', sentence, { details: storedResponse(response) })
}

/** What another tab or device stored, and whether it is fixed. */
export function storedResponse(row: LockedResponse): StoredResponse {
  const { choice, revision, savedAt, checkedAt } = row
  return {
    choice: choiceOf(choice),
    revision,
    savedAt: savedAt?.toISOString() ?? null,
    isChecked: checkedAt !== null,
  }
}

/** The time spent on a response, when the player tells it once more. */
export const secondsOf = (
  { seconds }: LockedResponse,
  told: number | undefined,
  { startedAt }: LockedAttempt,
  now: Date,
): number => secondsSpent(seconds, told ?? 0, startedAt, now)

/** What every answer to the player tells, so that it can show the time left whatever the device's clock says. */
export function serverTime({ deadlineAt }: Pick<LockedAttempt, 'deadlineAt'>, now: Date): ServerTime {
  return { serverTime: now.toISOString(), deadlineAt: deadlineAt?.toISOString() ?? null }
}
