import type { Actor } from '#lib/accounts/actor.ts'
import { shareIn } from './gradebook-cell.ts'
import { orderOf, type Sorting } from './gradebook-order.ts'
import { assignmentsOf, classFor, meansOf, rosterName, rosterOf } from './gradebook-store.ts'
import type { Gradebook } from './gradebook-view.ts'
import { columnsOf } from './read-columns.ts'
import { shownAssignment } from './shown-assignment.ts'

type Asked = {
  classId: string
  /** Whether those who left are shown, too. */
  withGone: boolean
  sorting: Sorting
  /** Which columns, from the newest assignment on, and which rows have to have their means. */
  columns: { from: number; count: number }
  rows: { from: number; count: number }
}

/** The gradebook of a class: all its learners and assignments, and the cells of some columns. */
export async function readGradebook(input: Asked, actor: Actor): Promise<Gradebook> {
  const { id, name, timeZone, mayChange } = await classFor({ classId: input.classId, right: 'assist' }, actor)
  const { sorting, rows } = input
  // All means take as long as all the rest.
  const [{ roster, assignments, columns }, all] = await Promise.all([
    tableOf(id, input),
    sorting.by === 'mean' ? meansOf(id) : null,
  ])
  const values = all
    ? roster.map((learner) => all.get(learner.id) ?? null)
    : (columns.find((column) => column.id === sorting.by)?.cells.map(shareIn) ?? null)
  const order = orderOf(roster.length, values, sorting.isDown)
  const first = order.slice(rows.from, rows.from + rows.count).flatMap((place) => roster[place]?.id ?? [])
  const means = all ?? (await meansOf(id, first))
  return {
    classId: id,
    className: name,
    timeZone,
    mayChange,
    learners: roster.map(({ id: memberId, name: learner, isActive }) => ({
      id: memberId,
      name: learner,
      isActive,
    })),
    roster: rosterName(roster),
    assignments: assignments.map(shownAssignment),
    means: roster.map((learner) => means.get(learner.id) ?? null),
    order,
    columns,
  }
}

/** Who stands in it, all that was assigned, and the columns that are shown or sorted by. */
async function tableOf(classId: string, { withGone, sorting, columns: { from, count } }: Asked) {
  const [roster, assignments] = await Promise.all([rosterOf(classId, withGone), assignmentsOf(classId)])
  const shown = assignments.slice(from, from + count)
  const sortedBy = assignments.filter((assignment) => assignment.id === sorting.by)
  const columns = await columnsOf([...new Set([...shown, ...sortedBy])], roster)
  return { roster, assignments, columns }
}
