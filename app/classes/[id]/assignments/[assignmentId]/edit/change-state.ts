import type { AssignmentState } from '#components/assignments/assignment-state.ts'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'

export type ChangeState = AssignmentState & {
  /** The state of the assignment that the form changes. */
  revision: number
  /** What somebody else saved meanwhile; null where nobody did. */
  theirs: AssignmentForm | null
}

export type NewQuestionsState = {
  /** The edition that the assignment asks, as far as its form knows. */
  seen: string
  /** What is in the way, as a sentence. */
  problem: string | null
  /** Whether that is what somebody else did meanwhile. */
  isTheirs: boolean
}
