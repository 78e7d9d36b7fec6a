/** From the rows of the database to the columns of the gradebook. Pure. */
import { addDays } from '#lib/quizzes/local-time.ts'
import { cellOf, isDueFor } from './gradebook-cell.ts'
import type { AssignmentRow, CellRows, RosterRow } from './gradebook-store.ts'
import type { GradebookColumn } from './gradebook-view.ts'

/** The cells of an assignment in the order of the roster. */
export function columnOf(
  assignment: AssignmentRow,
  rows: CellRows | undefined,
  roster: readonly RosterRow[],
  now: Date,
): GradebookColumn {
  const results = new Map(rows?.results.map((row) => [row[0], row]))
  const grades = new Map(rows?.grades.map((row) => [row[0], row]))
  const given = new Map(rows?.given)
  const chosen = new Set(rows?.chosen)
  const dueAfter = dueDates(assignment)
  const isWithdrawn = assignment.withdrawnAt !== null
  const cells = roster.map((learner) => {
    const [, score = null, maxScore = 0, attempts = 0, running = false, lateDays = 0] =
      results.get(learner.id) ?? []
    const grade = grades.get(learner.id)
    const extraDays = given.get(learner.id) ?? learner.extraDays
    return cellOf(
      { score, maxScore, attempts, running, lateDays },
      grade && { score: grade[1], hasComment: grade[2] },
      {
        isAssigned: (assignment.forAll || chosen.has(learner.id)) && (assignment.guests || !learner.isGuest),
        isDue: isDueFor({ dueAt: dueAfter(extraDays), isWithdrawn }, learner, now),
        maxScore: assignment.maxScore,
      },
    )
  })
  return { id: assignment.id, cells }
}

/** When it is due for whoever has so many days more; each worked out once, for there are many cells. */
function dueDates({ dueAt, timeZone }: AssignmentRow): (extraDays: number) => Date | null {
  const known = new Map<number, Date | null>()
  return (extraDays) => {
    const found = known.get(extraDays)
    if (found !== undefined) return found
    const due = dueAt && addDays(dueAt, extraDays, timeZone)
    known.set(extraDays, due)
    return due
  }
}
