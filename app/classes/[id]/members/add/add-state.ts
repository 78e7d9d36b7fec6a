import type { RosterLine } from '#lib/classes/roster-list.ts'
import type { Sheet } from '#lib/classes/slip.ts'

/** How far the form is: the list is typed, its lines are looked at, the learners are added. */
export type AddState = {
  list: string
  familyFirst: boolean
  message: string | null
  /** What would become of each line. */
  lines: RosterLine[] | null
  sheet: Sheet | null
}
