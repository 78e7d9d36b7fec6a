import type { Actor } from '#lib/accounts/actor.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { type Distribution, distributionOf } from './distribution.ts'
import { type GradebookCell, hasMark, shareIn } from './gradebook-cell.ts'
import { assignmentsOf, classFor, rosterOf } from './gradebook-store.ts'
import type { GradebookAssignment } from './gradebook-view.ts'
import { columnsOf } from './read-columns.ts'
import { shownAssignment } from './shown-assignment.ts'

export type ColumnView = {
  classId: string
  timeZone: string
  assignment: GradebookAssignment
  /** Of those who are in the class now, by name; without those whom it is not for. */
  learners: { id: string; name: string; cell: GradebookCell }[]
  distribution: Distribution
}

/** One assignment in the gradebook: how the class did, and how each learner did. */
export async function readColumn(
  input: { classId: string; assignmentId: string },
  actor: Actor,
): Promise<ColumnView> {
  const assignmentId = recordId(input.assignmentId, 'assignment')
  const { id: classId, timeZone } = await classFor({ classId: input.classId, right: 'assist' }, actor)
  const [roster, assignments] = await Promise.all([
    rosterOf(classId, false),
    assignmentsOf(classId, [assignmentId]),
  ])
  const [assignment] = assignments
  if (!assignment) throw notFound('assignment')
  const [column] = await columnsOf([assignment], roster)
  const learners = roster.flatMap(({ id, name }, place) => {
    const cell = column?.cells[place]
    return cell && !hasMark(cell, 'notAssigned') ? [{ id, name, cell }] : []
  })
  return {
    classId,
    timeZone,
    assignment: shownAssignment(assignment),
    learners,
    distribution: distributionOf(learners.map(({ cell }) => shareIn(cell))),
  }
}
