import type { Actor } from '#lib/accounts/actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { cellOf } from './gradebook-cell.ts'
import { assignmentsOf } from './gradebook-store.ts'
import { type FoundLearner, type LearnerAsked, learnerFor } from './learner-store.ts'
import { type GradeView, NO_GRADE, type WorkAttempt, type WorkView } from './learner-view.ts'
import { givenFor } from './read-learner.ts'
import { isSeenByLearner } from './seen-by-learner.ts'

/**
 * What a learner did in one assignment, attempt by attempt, with what was set and written by hand: for those who teach or
 * assist, and for the learner, who sees scores, reason and comment once they are open.
 */
export async function readWork(
  input: LearnerAsked & { assignmentId: string },
  actor: Actor,
): Promise<WorkView> {
  const assignmentId = recordId(input.assignmentId, 'assignment')
  const learner = await learnerFor(input, actor)
  if (learner.isOwn) await settleAttemptsOf(actor)
  const [row, [assignment]] = await Promise.all([
    detailOf(learner, assignmentId),
    assignmentsOf(learner.class.id, [assignmentId]),
  ])
  if (!row || !assignment) throw notFound('assignment')
  const { results, grades, attempts, members, ...rules } = row
  const [result] = results
  const isAssigned =
    (assignment.forAll || members.length > 0) && (assignment.guests || !learner.user.isAnonymous)
  const isGone = !isAssigned || assignment.withdrawnAt !== null
  if (learner.isOwn && isGone && !result) throw notFound('assignment')
  const given = givenFor(learner, assignmentId)
  const own = rulesFor(rules, given, learner.class.timeZone)
  const handedIn = attempts.filter(({ state }) => state === 'submitted')
  const isSeen = isSeenByLearner(handedIn, own, clock.now())
  const mayRead = isSeen || !learner.isOwn
  const grade = gradeView(grades[0])
  const asked = { isAssigned, isDue: false, maxScore: assignment.maxScore }
  return {
    classId: learner.class.id,
    className: learner.class.name,
    timeZone: learner.class.timeZone,
    memberId: learner.id,
    name: learner.name,
    isOwn: learner.isOwn,
    isActive: learner.state === 'active',
    mayGrade: learner.mayGrade,
    assignment: {
      id: assignmentId,
      title: assignment.title,
      dueAt: own.dueAt?.toISOString() ?? null,
      isWithdrawn: assignment.withdrawnAt !== null,
    },
    given,
    isSeen,
    maxScore: result?.maxScore || assignment.maxScore,
    computed:
      mayRead && result && result.score !== null
        ? { score: result.score, maxScore: result.maxScore, lateDays: result.lateDays }
        : null,
    cell: mayRead ? cellOf(result, { score: grade.score, hasComment: grade.comment !== '' }, asked) : null,
    attempts: attempts.map((attempt) => attemptView(attempt, result?.attemptId ?? null, mayRead)),
    grade: mayRead ? grade : NO_GRADE,
  }
}

const detailOf = ({ class: { id: classId }, id: memberId, userId }: FoundLearner, id: string) =>
  database.assignment.findFirst({
    where: { id, classId },
    select: {
      ...rulesSelect,
      members: { where: { memberId }, select: { memberId: true } },
      results: { where: { memberId } },
      grades: { where: { memberId }, select: gradeSelect },
      attempts: {
        where: { userId },
        orderBy: { number: 'asc' },
        select: {
          id: true,
          number: true,
          state: true,
          feedback: true,
          dueAt: true,
          startedAt: true,
          submittedAt: true,
          score: true,
          maxScore: true,
          discardReason: true,
        },
      },
    },
  })

export const gradeSelect = {
  score: true,
  reason: true,
  comment: true,
  revision: true,
  updatedAt: true,
  by: { select: { name: true } },
} as const

type GradeRow = Omit<GradeView, 'by' | 'updatedAt'> & { updatedAt: Date; by: { name: string } | null }

export function gradeView(row: GradeRow | undefined | null): GradeView {
  if (!row) return NO_GRADE
  const { score, reason, comment, revision } = row
  return {
    score,
    reason,
    comment,
    revision,
    by: row.by?.name ?? null,
    updatedAt: row.updatedAt.toISOString(),
  }
}

type AttemptRow = NonNullable<Awaited<ReturnType<typeof detailOf>>>['attempts'][number]

const attemptView = (row: AttemptRow, countingId: string | null, mayRead: boolean): WorkAttempt => ({
  id: row.id,
  number: row.number,
  state: row.state,
  startedAt: row.startedAt.toISOString(),
  submittedAt: row.submittedAt?.toISOString() ?? null,
  score: mayRead ? row.score : null,
  maxScore: row.maxScore,
  discardReason: row.discardReason,
  counts: mayRead && row.id === countingId,
})
