/** An assignment as one learner has it before them. Pure. */
import type { Feedback } from '#lib/quizzes/terms.ts'
import { type AssignmentRules, type Given, NOTHING_MORE, rulesFor } from './assignment.ts'

/**
 * - `upcoming`: not open yet
 * - `open`: to be done; `running`: begun
 * - `done`: handed in
 * - `missed`: closed, and nothing handed in
 */
type TaskState = 'upcoming' | 'open' | 'running' | 'done' | 'missed'

export type Task = {
  id: string
  title: string
  classId: string
  state: TaskState
  opensAt: Date | null
  dueAt: Date | null
  closesAt: Date | null
  /** How many more times it may be handed in; null for any number. */
  attemptsLeft: number | null
  /** Handed in after the due date, as the late rule sees it. */
  lateDays: number
  /** Hundredths of a point; null while there is none or it is not told yet. */
  score: number | null
  maxScore: number
  /** From when on the score is told, where it waits for a day. */
  scoreFrom: Date | null
}

export type OwnResult = {
  attempts: number
  running: boolean
  score: number | null
  maxScore: number
  lateDays: number
}

type Assigned = AssignmentRules & { id: string; title: string; classId: string; timeZone: string }

/** Whether a score is told at a time: where explanations wait for the due date, it waits, too. */
const tellsScore = (of: { feedback: Feedback; dueAt: Date | null }, now: Date): boolean =>
  of.feedback !== 'due' || (of.dueAt !== null && of.dueAt <= now)

/** What is given for the assignment alone counts instead of what is given in the whole class. */
export function taskOf(assigned: Assigned, given: Given | null, result: OwnResult | null, now: Date): Task {
  const { id, title, classId } = assigned
  const rules = rulesFor(assigned, given ?? NOTHING_MORE, assigned.timeZone)
  const { opensAt, dueAt, closesAt, attemptsAllowed } = rules
  const taken = result?.attempts ?? 0
  const isTold = tellsScore(rules, now)
  return {
    id,
    title,
    classId,
    state: stateOf(rules, taken, result?.running ?? false, now),
    opensAt,
    dueAt,
    closesAt,
    attemptsLeft: attemptsAllowed === null ? null : Math.max(0, attemptsAllowed - taken),
    lateDays: result?.lateDays ?? 0,
    score: isTold ? (result?.score ?? null) : null,
    maxScore: result?.maxScore ?? 0,
    scoreFrom: isTold ? null : dueAt,
  }
}

function stateOf(rules: AssignmentRules, taken: number, isRunning: boolean, now: Date): TaskState {
  if (isRunning) return 'running'
  if (taken > 0) return 'done'
  if (rules.closesAt !== null && rules.closesAt <= now) return 'missed'
  return rules.opensAt !== null && rules.opensAt > now ? 'upcoming' : 'open'
}

const FIRST: Record<TaskState, number> = { running: 0, open: 1, upcoming: 2, done: 3, missed: 3 }

const never = Number.POSITIVE_INFINITY

/** What is to be done first stands first: by what is due; then what comes, then what is over, the latest first. */
export function inOrder(a: Task, b: Task): number {
  const [first, second] = [FIRST[a.state], FIRST[b.state]]
  if (first !== second) return first - second
  const [dueA, dueB] = [a.dueAt?.getTime() ?? never, b.dueAt?.getTime() ?? never]
  const byDue = dueA === dueB ? 0 : dueA - dueB
  return first === FIRST.done ? -byDue || b.id.localeCompare(a.id) : byDue || a.id.localeCompare(b.id)
}
