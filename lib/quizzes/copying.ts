/** Who may copy or assign a quiz. Both tell every key, so they are for those to whom nothing is kept back. Pure. */
import type { Feedback } from './terms.ts'

/** Whether it may be copied, or the sentence that says why not yet. */
export type Copying = { may: true } | { may: false; because: string }

type Asked = {
  isOwner: boolean
  isGuest: boolean
  feedback: Feedback
  dueAt: Date | null
  /** Whether this person has begun an attempt at it and not handed in. */
  isRunning: boolean
}

/** Null where copying is not offered at all: to guests, and of a quiz that never tells its keys. */
export function copying({ isOwner, isGuest, feedback, dueAt, isRunning }: Asked, now: Date): Copying | null {
  if (isGuest) return null
  if (isOwner) return { may: true }
  if (feedback === 'never') return null
  if (feedback === 'due' && (dueAt === null || dueAt > now)) {
    return { may: false, because: 'It can be copied and assigned once its answers are shown.' }
  }
  return isRunning
    ? { may: false, because: 'It can be copied and assigned once you have submitted.' }
    : { may: true }
}
