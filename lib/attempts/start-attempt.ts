import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { freezeEdition } from '#lib/quizzes/freeze-edition.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { makeSeed } from './attempt.ts'

/** Starts an attempt at a public quiz or one's own. The one in progress, if there is one, is the answer. */
export async function startAttempt(input: { quizId: string }, actor: Actor): Promise<{ attemptId: string }> {
  const quizId = recordId(input.quizId, 'quiz')
  return database.$transaction(async (tx) => {
    // A person's starts take turns, from however many tabs: each finds the attempt of the one before, and its number.
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
    const quiz = await tx.quiz.findFirst({
      where: { id: quizId, ...takeableBy(actor) },
      select: { attempts: { where: { userId: actor.id, state: 'inProgress' }, select: { id: true } } },
    })
    if (!quiz) throw notFound('quiz')
    const [running] = quiz.attempts
    return { attemptId: running ? running.id : await create(tx, quizId, actor) }
  })
}

async function create(tx: Transaction, quizId: string, actor: Actor): Promise<string> {
  const edition = await freezeEdition(tx, quizId)
  if (edition.items.length === 0) throw new AppError('invalid', 'This quiz has no questions yet.')
  const earlier = await tx.attempt.aggregate({ where: { quizId, userId: actor.id }, _max: { number: true } })
  const { id } = await tx.attempt.create({
    data: {
      userId: actor.id,
      quizId,
      editionId: edition.id,
      number: (earlier._max.number ?? 0) + 1,
      seed: makeSeed(Math.random),
      startedAt: clock.now(),
      maxScore: edition.items.reduce((sum, item) => sum + item.points, 0),
      responses: { createMany: { data: edition.items } },
    },
    select: { id: true },
  })
  return id
}
