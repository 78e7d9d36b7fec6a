import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { copying } from './copying.ts'
import { refuseHeldBack } from './held-back.ts'
import { takeableBy } from './quiz-store.ts'

/**
 * Refuses what would tell this person the keys of a quiz while they are kept back from them: by a task of theirs, by the
 * terms of the quiz, or by an attempt that they have not handed in. `because` is said where there is no better sentence.
 */
export async function refuseKeptBack(
  tx: Transaction,
  quizId: string,
  actor: Actor,
  because: string,
): Promise<void> {
  const quiz = await tx.quiz.findFirst({
    where: { id: quizId, ...takeableBy(actor) },
    select: {
      ownerId: true,
      feedback: true,
      dueAt: true,
      _count: { select: { attempts: { where: { userId: actor.id, state: 'inProgress' } } } },
    },
  })
  if (!quiz) throw notFound('quiz')
  await refuseHeldBack(tx, { quizId }, actor)
  const { ownerId, _count, ...terms } = quiz
  const asked = {
    ...terms,
    isOwner: ownerId === actor.id,
    isGuest: actor.isGuest,
    isRunning: _count.attempts > 0,
  }
  const answer = copying(asked, clock.now())
  if (!answer?.may) throw new AppError('conflict', answer?.because ?? because)
}
