import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'

/** The rules as they are sent and as they come back with their mistakes. */
export type AssignmentState<More = object> = {
  values: AssignmentForm & More
  message: string | null
  errors: Partial<Record<string, string[]>>
}
