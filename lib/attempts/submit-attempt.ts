import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { overAlready, secondsSpent } from './attempt.ts'
import { type LockedAttempt, lockAttempt } from './attempt-store.ts'
import { showsNow } from './feedback.ts'
import { finishAttempt } from './finish-attempt.ts'

export type SubmittedAttempt = {
  attemptId: string
  /** Null while it is not shown. */
  score: number | null
  maxScore: number
}

type Submit = {
  attemptId: string
  /** Time spent on each question so far, by position. */
  seconds?: Record<string, number>
}

/** Marks an attempt of this person and adds it to their scores. Submitting again gives the same result. */
export async function submitAttempt(input: Submit, actor: Actor): Promise<SubmittedAttempt> {
  const id = recordId(input.attemptId, 'attempt')
  return database.$transaction(async (tx) => {
    const attempt = await lockAttempt(tx, { id, userId: actor.id }, 'alone')
    if (attempt.state === 'discarded') throw overAlready(attempt.state)
    const now = clock.now()
    if (attempt.state === 'inProgress') {
      // Its facts would be learnt from then on.
      if (!attempt.assignmentId) await refuseHeldBack(tx, { attemptId: id }, actor)
      await keepSeconds(tx, attempt, input.seconds ?? {}, now)
      await finishAttempt(tx, attempt, now)
    }
    const { score, maxScore, ...kept } = await tx.attempt.findUniqueOrThrow({
      where: { id },
      select: { state: true, feedback: true, dueAt: true, opensAt: true, score: true, maxScore: true },
    })
    const shown = showsNow(kept, now)
    return { attemptId: id, score: shown.score ? score : null, maxScore }
  })
}

/** As `secondsSpent` does for one response. */
async function keepSeconds(
  tx: Transaction,
  { id, startedAt }: LockedAttempt,
  seconds: Record<string, number>,
  now: Date,
): Promise<void> {
  const told = Object.entries(seconds).map(([position, of]) => ({
    position: Number(position),
    seconds: secondsSpent(0, of, startedAt, now),
  }))
  await tx.$executeRaw`
    UPDATE "Response" SET seconds = greatest("Response".seconds, told.seconds)
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told(position int, seconds int)
    WHERE "attemptId" = ${id}::uuid AND "Response".position = told.position`
}
