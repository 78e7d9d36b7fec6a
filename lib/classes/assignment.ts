/** What an assignment asks of one learner: its rules, and what the learner is given more. Pure. */
import { addDays } from '#lib/quizzes/local-time.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'

export const SCORINGS = ['highest', 'latest', 'first', 'average'] as const
export type Scoring = (typeof SCORINGS)[number]

/** What happens to what is handed in after the due date. */
export const LATE_RULES = ['accept', 'mark', 'deduct', 'refuse'] as const
export type LateRule = (typeof LATE_RULES)[number]

export type AssignmentRules = {
  opensAt: Date | null
  dueAt: Date | null
  closesAt: Date | null
  /** Seconds; null for no limit. */
  timeLimit: number | null
  /** Null for any number. */
  attemptsAllowed: number | null
  scoring: Scoring
  lateRule: LateRule
  /** Percent of the score for each day begun after the due date, where the rule is `deduct`. */
  lateDeduction: number
  feedback: Feedback
}

/** What somebody is given more than others. */
export type Given = {
  /** Percent of the time limit. */
  timeFactor: number
  extraAttempts: number
  /** Added to due and close, on the clocks of the class. */
  extraDays: number
}

export const NOTHING_MORE: Given = { timeFactor: 100, extraAttempts: 0, extraDays: 0 }

const DAY = 86_400_000

/**
 * The rules as they hold for one learner, with days on the clocks of the class. Where nothing late is taken, the task
 * closes when it is due. The time factor stands apart: attempts keep limit and factor.
 */
export function rulesFor(rules: AssignmentRules, given: Given, timeZone: string): AssignmentRules {
  const { opensAt, timeLimit, attemptsAllowed, scoring, lateRule, lateDeduction, feedback } = rules
  const closes = lateRule === 'refuse' ? (rules.dueAt ?? rules.closesAt) : rules.closesAt
  const later = (date: Date | null) => date && addDays(date, given.extraDays, timeZone)
  // One by one: a row that has more, such as a password, is not handed on.
  return {
    opensAt,
    dueAt: later(rules.dueAt),
    closesAt: later(closes),
    timeLimit,
    attemptsAllowed: attemptsAllowed === null ? null : attemptsAllowed + given.extraAttempts,
    scoring,
    lateRule,
    lateDeduction,
    feedback,
  }
}

/** Days begun since the due date, each at its hour on the clocks of the class; 0 for in time. */
export function daysLate(dueAt: Date | null, submittedAt: Date, timeZone: string): number {
  if (dueAt === null || submittedAt <= dueAt) return 0
  // Days are at most some hours longer or shorter than this.
  let days = Math.max(1, Math.floor((submittedAt.getTime() - dueAt.getTime()) / DAY) - 1)
  while (submittedAt > addDays(dueAt, days, timeZone)) days += 1
  return days
}
