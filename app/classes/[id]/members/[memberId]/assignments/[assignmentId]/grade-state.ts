import type { GradeForm } from '#lib/results/grade-form.ts'
import type { GradeView } from '#lib/results/learner-view.ts'

/** The form as it is sent, and as it comes back with its mistakes or with what somebody else saved. */
export type GradeState = {
  values: GradeForm
  /** Of what it is based on. */
  revision: number
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What is stored now, where somebody else changed it meanwhile. */
  stored: GradeView | null
}
