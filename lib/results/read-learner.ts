import type { Actor } from '#lib/accounts/actor.ts'
import { type Given, NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { cellOf, type GradebookCell, isDueFor } from './gradebook-cell.ts'
import { assignmentsOf } from './gradebook-store.ts'
import { type FoundLearner, type LearnerAsked, learnerFor } from './learner-store.ts'
import type { LearnerRow, LearnerView } from './learner-view.ts'
import { isSeenByLearner } from './seen-by-learner.ts'

/**
 * All that a learner was assigned in a class and what came of it: for those who teach or assist, and for the learner,
 * who sees scores and comments once they are open.
 */
export async function readLearner(input: LearnerAsked, actor: Actor): Promise<LearnerView> {
  const learner = await learnerFor(input, actor)
  const { class: of, user } = learner
  return {
    classId: of.id,
    className: of.name,
    timeZone: of.timeZone,
    memberId: learner.id,
    name: learner.name,
    userName: user.userName,
    isGuest: user.isAnonymous,
    isActive: learner.state === 'active',
    isOwn: learner.isOwn,
    joinedAt: learner.joinedAt.toISOString(),
    given: givenEverywhere(learner),
    rows: await rowsOf(learner),
  }
}

function givenEverywhere({ accommodations }: FoundLearner): Given | null {
  const found = accommodations.find(({ assignmentId }) => assignmentId === null)
  if (!found) return null
  const { assignmentId: _, ...given } = found
  return given
}

/** What the learner is given in one assignment: what was set for it alone, or else for the whole class. */
export function givenFor({ accommodations }: FoundLearner, assignmentId: string): Given {
  const found =
    accommodations.find((row) => row.assignmentId === assignmentId) ??
    accommodations.find((row) => row.assignmentId === null)
  return found ?? NOTHING_MORE
}

async function rowsOf(learner: FoundLearner): Promise<LearnerRow[]> {
  const [assignments, details] = await Promise.all([assignmentsOf(learner.class.id), detailsOf(learner)])
  const now = clock.now()
  const found = new Map(details.map((row) => [row.id, row]))
  return assignments.flatMap((assignment) => {
    const detail = found.get(assignment.id)
    if (!detail) return []
    const { results, grades, attempts, ...rules } = detail
    const [result, grade] = [results[0], grades[0]]
    const isAssigned =
      (assignment.forAll || detail.members.length > 0) && (assignment.guests || !learner.user.isAnonymous)
    const isWithdrawn = assignment.withdrawnAt !== null
    const isGone = learner.isOwn && isWithdrawn && !result?.attempts
    if ((!isAssigned && !result && !grade) || isGone) return []
    const own = rulesFor(rules, givenFor(learner, assignment.id), learner.class.timeZone)
    const isSeen = !learner.isOwn || isSeenByLearner(attempts, own, now)
    const cell: GradebookCell = cellOf(
      result,
      grade && { score: grade.score, hasComment: grade.comment !== '' },
      {
        isAssigned,
        isDue: isDueFor({ dueAt: own.dueAt, isWithdrawn }, learner, now),
        maxScore: assignment.maxScore,
      },
    )
    const row = {
      id: assignment.id,
      title: assignment.title,
      isWithdrawn,
      dueAt: own.dueAt?.toISOString() ?? null,
      cell: isSeen ? cell : null,
      attempts: result?.attempts ?? 0,
      comment: isSeen ? (grade?.comment ?? '') : '',
    }
    return [row]
  })
}

const detailsOf = ({ class: { id: classId }, id: memberId, userId }: FoundLearner) =>
  database.assignment.findMany({
    where: { classId },
    select: {
      ...rulesSelect,
      id: true,
      members: { where: { memberId }, select: { memberId: true } },
      results: { where: { memberId } },
      grades: { where: { memberId }, select: { score: true, comment: true } },
      attempts: { where: { userId, state: 'submitted' }, select: { feedback: true, dueAt: true } },
    },
  })
