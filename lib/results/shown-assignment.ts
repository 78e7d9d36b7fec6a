import type { AssignmentRow } from './gradebook-store.ts'
import type { GradebookAssignment } from './gradebook-view.ts'

/** An assignment as the gradebook names it. */
export const shownAssignment = ({
  id,
  title,
  dueAt,
  maxScore,
  withdrawnAt,
}: AssignmentRow): GradebookAssignment => ({
  id,
  title,
  dueAt: dueAt?.toISOString() ?? null,
  maxScore,
  isWithdrawn: withdrawnAt !== null,
})
