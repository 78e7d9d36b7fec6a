/** What a change of dates, rules or extra time does to an attempt that began before it. Pure. */
import { type AssignmentRules, type Given, rulesFor } from '#lib/classes/assignment.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'
import { deadlineOf } from './deadline.ts'
import { endOfTask } from './start-rules.ts'

export type Begun = {
  id: string
  userId: string
  state: 'inProgress' | 'submitted'
  startedAt: Date
  /** As it was when it started: a new limit holds for new attempts. */
  timeLimit: number | null
  deadlineAt: Date | null
  /** Not null while its results wait. */
  opensAt: Date | null
}

export type Moved = {
  feedback: Feedback
  dueAt: Date | null
  timeFactor?: number
  deadlineAt?: Date | null
  opensAt?: Date | null
}

/**
 * As the attempt is to be kept from now on; null for one whose results are open, which stay so. A deadline that has
 * come to lie in the past is now. `taken` counts attempts that were handed in before it.
 */
export function moved(
  attempt: Begun,
  of: { rules: AssignmentRules; given: Given; taken: number; timeZone: string },
  now: Date,
): Moved | null {
  const rules = rulesFor(of.rules, of.given, of.timeZone)
  const { feedback, dueAt } = rules
  if (attempt.state === 'submitted') {
    if (attempt.opensAt === null) return null
    const opensAt = feedback === 'due' && dueAt !== null && dueAt > now ? dueAt : now
    return { feedback, dueAt, opensAt }
  }
  const { timeFactor } = of.given
  const asked = deadlineOf({ ...attempt, timeFactor, closesAt: endOfTask(rules, of.taken) })
  return { feedback, dueAt, timeFactor, deadlineAt: notBefore(asked, attempt.deadlineAt, now) }
}

/** What has run out already stays so, unless there is more time now. */
function notBefore(asked: Date | null, present: Date | null, now: Date): Date | null {
  if (asked === null || asked > now) return asked
  return present !== null && present <= now ? present : now
}
