/** What is said of a quiz that a task holds back: see held-back.ts. Pure. */
import { AppError } from '#lib/errors.ts'

/** The task that is in the way. */
export type HeldBack = {
  classId: string
  assignmentId: string
  title: string
  className: string
  /** Whether they have left its class since: its page is not theirs. */
  hasLeft: boolean
  /** Whether the attempt was taken for it: then it is another attempt that is in the way. */
  isOwn: boolean
  /** When to look again; null where no day is known. */
  until: Date | null
}

export function heldBackWords({ title, className, hasLeft, isOwn }: HeldBack): string {
  if (isOwn) return 'The explanations open when your attempt in progress has ended.'
  return hasLeft
    ? `“${title}” was an assignment of yours in ${className}, which you left, and asks the same. Its answers are kept back until it closes.`
    : `“${title}” is an assignment of yours in ${className}, and asks the same. Its answers are not open to you yet: take it there first.`
}

/** The task that such a refusal names, or null for any other error. */
export function taskInTheWay(error: unknown): HeldBack | null {
  if (!(error instanceof AppError) || error.code !== 'conflict') return null
  const { details } = error
  return typeof details === 'object' && details !== null && 'className' in details
    ? (details as HeldBack)
    : null
}
