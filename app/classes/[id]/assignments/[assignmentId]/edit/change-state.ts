import type { AssignmentState } from '#components/assignments/assignment-state.ts'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'

export type ChangeState = AssignmentState & {
  /** The state of the assignment that the form changes. */
  revision: number
  /** What somebody else saved meanwhile; null where nobody did. */
  theirs: AssignmentForm | null
}
