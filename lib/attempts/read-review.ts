import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { editionItemsSchema, sectionsByVersion } from '#lib/quizzes/edition.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { takeableBy } from '#lib/quizzes/quiz-store.ts'
import { showsNow } from './feedback.ts'
import { reviewQuestion, reviewSelect } from './review-row.ts'
import type { ReviewQuestion, ReviewView } from './review-view.ts'
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
      opensAt: true,
      quizId: true,
      assignmentId: true,
      seed: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      edition: { select: { title: true, items: true } },
    },
  })
  if (!attempt) throw notFound('attempt')
  const { quizId, seed, startedAt, submittedAt, score, maxScore } = attempt
  if (attempt.state !== 'submitted' || !submittedAt || score === null) {
    throw new AppError('conflict', 'Submit this attempt first; then its explanations are shown.')
  }
  await refuseHeldBack(database, { attemptId: id }, actor)
  if (!showsNow(attempt, clock.now()).key) {
    throw new AppError('conflict', 'The explanations of this attempt are not shown.')
  }
  return {
    attemptId: id,
    quizId,
    quizTitle: attempt.edition.title,
    score,
    maxScore,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    questions: await reviewQuestions({ id, seed, items: attempt.edition.items }, actor),
    next: await nextQuiz(quizId, actor),
  }
}

/** All responses of an attempt, explained; `items` are those of its edition. Whoever calls it has checked the right. */
export async function reviewQuestions(
  attempt: { id: string; seed: number; items: unknown },
  actor: Actor,
): Promise<ReviewQuestion[]> {
  const responses = await database.response.findMany({
    where: { attemptId: attempt.id },
    orderBy: { position: 'asc' },
    select: reviewSelect(actor),
  })
  const sections = sectionsByVersion(editionItemsSchema.parse(attempt.items))
  const around = { actor, seed: attempt.seed, sections, today: dayIn(actor.timeZone, clock.now()) }
  return responses.map((response) => reviewQuestion(response, around))
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
