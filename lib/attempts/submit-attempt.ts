import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { overAlready } from './attempt.ts'
import { lockAttempt } from './attempt-store.ts'
import { finishAttempt } from './finish-attempt.ts'

export type SubmittedAttempt = {
  attemptId: string
  /** Null while it is not shown. */
  score: number | null
  maxScore: number
}

/** Marks an attempt of this person and adds it to their scores. Submitting again gives the same result. */
export async function submitAttempt(input: { attemptId: string }, actor: Actor): Promise<SubmittedAttempt> {
  const id = recordId(input.attemptId, 'attempt')
  return database.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id, userId: actor.id }, 'alone')
    if (attempt.state === 'discarded') throw overAlready(attempt.state)
    if (attempt.state === 'inProgress') await finishAttempt(tx, attempt, clock.now())
    const { opensAt, score, maxScore } = await tx.attempt.findUniqueOrThrow({
      where: { id },
      select: { opensAt: true, score: true, maxScore: true },
    })
    return { attemptId: id, score: opensAt ? null : score, maxScore }
  })
}
