import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { attemptTerms, mayPractise } from '#lib/quizzes/terms.ts'
import { createAttempt } from './create-attempt.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

type Start = {
  quizId: string
  /** With feedback after each question and no limit, where the quiz may be practised. */
  practice?: boolean
}

/**
 * Starts an attempt at a public quiz or one's own. The one in progress, if there is one, is the answer. Throws `conflict`
 * while a task of this person holds the quiz back.
 */
export async function startAttempt(input: Start, actor: Actor): Promise<{ attemptId: string }> {
  const quizId = recordId(input.quizId, 'quiz')
  await settleAttemptsOf(actor)
  return database.$transaction(async (tx) => {
    // A person's starts take turns, from however many tabs: each finds the attempt of the one before, and its number.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
    // A correction of the quiz finds the attempt that is being made, or is found by it.
    await tx.$queryRaw`SELECT id FROM "Quiz" WHERE id = ${quizId}::uuid FOR NO KEY UPDATE`
    const quiz = await tx.quiz.findFirst({
      where: { id: quizId, ...takeableBy(actor) },
      select: {
        ownerId: true,
        feedback: true,
        dueAt: true,
        timeLimit: true,
        practice: true,
        attempts: {
          where: { userId: actor.id, state: 'inProgress', assignmentId: null },
          select: { id: true },
        },
      },
    })
    if (!quiz) throw notFound('quiz')
    await refuseHeldBack(tx, { quizId }, actor)
    const { attempts, ownerId, ...terms } = quiz
    const [running] = attempts
    if (running) return { attemptId: running.id }
    const isPractice = input.practice ?? false
    if (isPractice && !mayPractise(terms, ownerId === actor.id, clock.now())) {
      throw new AppError('invalid', 'This quiz cannot be practised. Start it without practising.')
    }
    const { id: editionId, items } = await freezeEdition(tx, quizId)
    if (items.length === 0) throw new AppError('invalid', 'This quiz has no questions yet.')
    const attemptId = await createAttempt(tx, {
      ...attemptTerms(terms, isPractice),
      userId: actor.id,
      quizId,
      editionId,
      assignmentId: null,
      items,
      shuffle: false,
      timeFactor: 100,
      closesAt: null,
    })
    return { attemptId }
  })
}
