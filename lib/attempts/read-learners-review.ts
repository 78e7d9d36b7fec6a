import type { Actor } from '#lib/accounts/actor.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { reviewQuestions } from './read-review.ts'
import type { ReviewView } from './review-view.ts'

/** What a learner handed in, for those who teach or assist. */
export type LearnersReview = Omit<ReviewView, 'next'> & {
  classId: string
  assignmentId: string
  assignmentTitle: string
  /** Of the class. */
  timeZone: string
  memberId: string
  /** As the class knows the learner. */
  learner: string
  number: number
}

/**
 * The responses and keys of a submitted attempt that was taken for an assignment of a class in which this person may
 * assist, whatever learners may see of it by now; null for every other attempt.
 */
export async function readLearnersReview(
  input: { attemptId: string },
  actor: Actor,
): Promise<LearnersReview | null> {
  const id = recordId(input.attemptId, 'attempt')
  const attempt = await database.attempt.findFirst({
    where: {
      id,
      state: 'submitted',
      userId: { not: actor.id },
      assignment: assignmentsWhere(actor, 'assist'),
    },
    select: {
      userId: true,
      number: true,
      quizId: true,
      seed: true,
      startedAt: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      edition: { select: { title: true, items: true } },
      assignment: {
        select: { id: true, title: true, classId: true, class: { select: { timeZone: true } } },
      },
    },
  })
  if (!attempt?.assignment || !attempt.submittedAt) return null
  const { assignment, quizId, seed, startedAt, submittedAt, score, maxScore, number } = attempt
  const member = await database.member.findUnique({
    where: { classId_userId: { classId: assignment.classId, userId: attempt.userId } },
    select: { id: true, name: true },
  })
  if (!member) return null
  await refuseHeldBack(database, { assignmentId: assignment.id }, actor)
  return {
    classId: assignment.classId,
    assignmentId: assignment.id,
    assignmentTitle: assignment.title,
    timeZone: assignment.class.timeZone,
    memberId: member.id,
    learner: member.name,
    number,
    attemptId: id,
    quizId,
    quizTitle: attempt.edition.title,
    score: score ?? 0,
    maxScore,
    startedAt: startedAt.toISOString(),
    submittedAt: submittedAt.toISOString(),
    questions: await reviewQuestions({ id, seed, items: attempt.edition.items }, actor),
  }
}
