/** What is said of a quiz that a task holds back: see held-back.ts. Pure. */
import { AppError } from '#lib/errors.ts'

/** The task that is in the way. */
export type HeldBack = { classId: string; assignmentId: string; title: string; className: string }

export const heldBackWords = ({ title, className }: HeldBack): string =>
  `“${title}” is an assignment of yours in ${className}, and asks the same. Its answers are not open to you yet: take it there first.`

/** The task that such a refusal names, or null for any other error. */
export function taskInTheWay(error: unknown): HeldBack | null {
  if (!(error instanceof AppError) || error.code !== 'conflict') return null
  const { details } = error
  return typeof details === 'object' && details !== null && 'className' in details
    ? (details as HeldBack)
    : null
}
