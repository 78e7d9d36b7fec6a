import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'
import type { Learner } from '#lib/classes/read-assign-options.ts'

export type AssignmentFieldsProps = {
  values: AssignmentForm
  errors: Partial<Record<string, string[]>>
  /** On whose clocks the dates are, in words. */
  clocks: string
  /** Learners to choose from; null while it is not known of which class. */
  learners: Learner[] | null
  /** Whether all rules are shown from the start. */
  isOpen?: boolean
}
