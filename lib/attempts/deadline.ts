/** The time that an attempt has. Pure; the server's clock comes in as an argument. */

/** Seconds after the deadline in which responses that were on their way are still taken. */
export const GRACE = 5

type Terms = {
  startedAt: Date
  /** Seconds; null for no limit. */
  timeLimit: number | null
  /** Percent of the limit that this person has. */
  timeFactor: number
  /** When the whole task closes for this person. */
  closesAt?: Date | null
}

const SECOND = 1_000

/** The end of the person's own time or of the task, whichever is first; null when neither ends. */
export function deadlineOf({ startedAt, timeLimit, timeFactor, closesAt = null }: Terms): Date | null {
  const ends = [
    ...(timeLimit === null ? [] : [startedAt.getTime() + (timeLimit * SECOND * timeFactor) / 100]),
    ...(closesAt === null ? [] : [closesAt.getTime()]),
  ]
  return ends.length === 0 ? null : new Date(Math.round(Math.min(...ends)))
}

/** From when on nothing is taken any more. */
export const endOfGrace = (deadlineAt: Date): Date => new Date(deadlineAt.getTime() + GRACE * SECOND)

/** Whether the time is up, the grace included. */
export function isOver(deadlineAt: Date | null, now: Date): boolean {
  return deadlineAt !== null && now > endOfGrace(deadlineAt)
}
