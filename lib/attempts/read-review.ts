import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, readableBy, referenceSelect } from '#lib/articles/article-store.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { shows } from './feedback.ts'
import { reviewQuestion, reviewSelect } from './review-row.ts'
import type { ReviewView } from './review-view.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

/** The explanations of an attempt of this person. Throws `conflict` while they are not shown: see feedback.ts. */
export async function readReview(input: { attemptId: string }, actor: Actor): Promise<ReviewView> {
  const id = recordId(input.attemptId, 'attempt')
  await settleAttemptsOf(actor)
  const attempt = await database.attempt.findFirst({
    where: { id, userId: actor.id },
    select: {
      state: true,
      feedback: true,
      dueAt: true,
      quizId: true,
      assignmentId: true,
      seed: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      edition: { select: { title: true } },
    },
  })
  if (!attempt) throw notFound('attempt')
  const { quizId, seed, startedAt, submittedAt, score, maxScore } = attempt
  if (attempt.state !== 'submitted' || !submittedAt || score === null) {
    throw new AppError('conflict', 'Submit this attempt first; then its explanations are shown.')
  }
  const now = clock.now()
  if (!shows(attempt, now).key) {
    throw new AppError('conflict', 'The explanations of this attempt are not shown.')
  }
  if (!attempt.assignmentId) await refuseHeldBack(database, quizId, actor)
  const responses = await database.response.findMany({
    where: { attemptId: id },
    orderBy: { position: 'asc' },
    select: reviewSelect(actor),
  })
  const today = dayIn(actor.timeZone, now)
  return {
    attemptId: id,
    quizId,
    quizTitle: attempt.edition.title,
    score,
    maxScore,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    questions: responses.map((response) => reviewQuestion(response, seed, today)),
    article: await articleOf(quizId, actor),
    next: await nextQuiz(quizId, actor),
  }
}

async function articleOf(quizId: string, actor: Actor): Promise<ReviewView['article']> {
  const row = await database.article.findFirst({
    where: { AND: [{ quizzes: { some: { id: quizId } } }, readableBy(actor)] },
    select: referenceSelect,
  })
  return row && articleReference(row)
}

/** The newest quiz with questions that this person has not taken yet. */
function nextQuiz(quizId: string, actor: Actor): Promise<ReviewView['next']> {
  const untaken = { attempts: { none: { userId: actor.id } } }
  return database.quiz.findFirst({
    where: { AND: [takeableBy(actor), untaken, { items: { some: {} } }, { NOT: { id: quizId } }] },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true },
  })
}
