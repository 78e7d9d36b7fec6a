import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import { showsNow } from './feedback.ts'
import type { ResultView } from './review-view.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

/** What an attempt of this person came to, as far as it is told now. Nothing here reveals a key. */
export async function readResult(input: { attemptId: string }, actor: Actor): Promise<ResultView> {
  const id = recordId(input.attemptId, 'attempt')
  await settleAttemptsOf(actor)
  const attempt = await database.attempt.findFirst({
    where: { id, userId: actor.id },
    select: {
      state: true,
      feedback: true,
      dueAt: true,
      opensAt: true,
      endedBy: true,
      quizId: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      discardReason: true,
      assignment: { select: { id: true, classId: true, class: { select: { timeZone: true } } } },
      edition: { select: { title: true } },
    },
  })
  if (!attempt) throw notFound('attempt')
  const { state, feedback, dueAt, endedBy, quizId, submittedAt, score, maxScore, edition, assignment } =
    attempt
  const heldBy = await heldBack(database, { attemptId: id }, actor)
  const shown = showsNow(attempt, clock.now())
  return {
    attemptId: id,
    quizId,
    quizTitle: edition.title,
    state,
    endedBy,
    submittedAt: submittedAt?.toISOString() ?? null,
    score: shown.score && !heldBy?.isOwn ? score : null,
    maxScore,
    isExplained: shown.key && heldBy === null,
    heldBy,
    task: assignment && {
      classId: assignment.classId,
      assignmentId: assignment.id,
      timeZone: assignment.class.timeZone,
    },
    discardReason: attempt.discardReason,
    opensAt: feedback === 'due' ? (dueAt?.toISOString() ?? null) : null,
  }
}
