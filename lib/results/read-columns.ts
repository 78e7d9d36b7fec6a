import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { columnOf } from './gradebook-columns.ts'
import {
  type AssignmentRow,
  assignmentsOf,
  cellRowsOf,
  classFor,
  meansOf,
  type RosterRow,
  rosterName,
  rosterOf,
} from './gradebook-store.ts'
import type { GradebookColumn } from './gradebook-view.ts'

/** At once. A column has a cell for every learner, so that scrolling down and sorting ask for nothing. */
export const MOST_COLUMNS = 20

type Asked = {
  classId: string
  assignmentIds: string[]
  withGone: boolean
  withMeans: boolean
  /** Whom the page shows, in which order; null for no page. */
  roster: string | null
}

type Answer = {
  columns: GradebookColumn[]
  /** By learner, where they were asked for. */
  means: (number | null)[]
}

/** Some columns of the gradebook. Throws `conflict` when the learners are others than the page shows. */
export async function readColumns(input: Asked, actor: Actor): Promise<Answer> {
  const ids = input.assignmentIds.map((id) => recordId(id, 'assignment')).slice(0, MOST_COLUMNS)
  const { id } = await classFor({ classId: input.classId, right: 'assist' }, actor)
  const [roster, assignments] = await Promise.all([rosterOf(id, input.withGone), assignmentsOf(id, ids)])
  if (input.roster !== null && rosterName(roster) !== input.roster) {
    throw new AppError('conflict', 'Somebody joined or left this class. Load the page again.')
  }
  const [columns, means] = await Promise.all([
    columnsOf(assignments, roster),
    input.withMeans ? meansOf(id) : null,
  ])
  return {
    columns,
    means: means ? roster.map((learner) => means.get(learner.id) ?? null) : [],
  }
}

/** The columns of these assignments, in their order. */
export async function columnsOf(
  assignments: AssignmentRow[],
  roster: RosterRow[],
): Promise<GradebookColumn[]> {
  if (assignments.length === 0) return []
  const rows = new Map((await cellRowsOf(assignments.map(({ id }) => id))).map((row) => [row.id, row]))
  const now = clock.now()
  return assignments.map((assignment) => columnOf(assignment, rows.get(assignment.id), roster, now))
}
