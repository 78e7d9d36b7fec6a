import type { Actor } from '#lib/accounts/actor.ts'
import type { AssignmentRules, Given } from '#lib/classes/assignment.ts'
import { type CountingScore, countingScore } from '#lib/classes/counting-score.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { shows, showsNow } from './feedback.ts'
import { settleAttemptsOf } from './settle-attempts.ts'
import type { Obstacle } from './start-rules.ts'
import { type LearnerTask, obstacleIn, taskFor } from './task-store.ts'

export type TaskAttempt = {
  id: string
  number: number
  state: 'inProgress' | 'submitted' | 'discarded'
  startedAt: Date
  deadlineAt: Date | null
  submittedAt: Date | null
  /** Null while it is not told. */
  score: number | null
  maxScore: number
  /** Whether keys and explanations are shown now. */
  isExplained: boolean
  discardReason: string
}

/** An assignment as its learner sees it: what will happen, what may be done now, what was done. */
export type TaskView = {
  id: string
  classId: string
  timeZone: string
  title: string
  instructions: string
  questions: number
  /** Hundredths. */
  points: number
  /** With this learner's own dates and attempts. */
  rules: AssignmentRules & { shuffle: boolean }
  given: Given
  asksPassword: boolean
  /** The attempt to go on with. */
  running: TaskAttempt | null
  /** What stands in the way of a start, where none is running. */
  obstacle: Obstacle | null
  /** Null for any number. */
  attemptsLeft: number | null
  attempts: TaskAttempt[]
  /** The score that counts, after the late rule, as far as it is told. */
  counting: CountingScore | null
  /** What a teacher set or wrote by hand, once scores are told; a score that was set counts instead. */
  byHand: { score: number | null; reason: string; comment: string } | null
  /** From when on scores are told, where they wait. */
  scoreFrom: Date | null
}

/** One page for a learner before the start and after. Nothing here tells a key, nor what an article says. */
export async function readTask(
  input: { classId: string; assignmentId: string },
  actor: Actor,
): Promise<TaskView> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  await settleAttemptsOf(actor)
  const task = await taskFor(database, id, actor, classId)
  const { row, rules, given, taken } = task
  const items = editionItemsSchema.parse(row.edition.items)
  const now = clock.now()
  const attempts = row.attempts.map((attempt) => taskAttempt(attempt, now))
  const waits = row.attempts.find(({ state, opensAt }) => state === 'submitted' && opensAt !== null)
  const isTold = !waits && (taken > 0 || shows({ ...rules, state: 'submitted' }, now).score)
  return {
    id,
    classId,
    timeZone: row.class.timeZone,
    title: row.title,
    instructions: row.instructions,
    questions: items.length,
    points: items.reduce((sum, item) => sum + (item.dropped ? 0 : item.points), 0),
    rules: { ...rules, shuffle: row.shuffle },
    given,
    asksPassword: row.password !== null,
    running: attempts.find(({ state }) => state === 'inProgress') ?? null,
    obstacle: obstacleIn(task, actor, now),
    attemptsLeft: rules.attemptsAllowed === null ? null : Math.max(0, rules.attemptsAllowed - taken),
    attempts,
    counting: waits ? null : countingOf(task),
    byHand: isTold ? await byHand(id, task.memberId) : null,
    scoreFrom: waits?.opensAt ?? null,
  }
}

const byHand = (assignmentId: string, memberId: string): Promise<TaskView['byHand']> =>
  database.grade.findUnique({
    where: { assignmentId_memberId: { assignmentId, memberId } },
    select: { score: true, reason: true, comment: true },
  })

function taskAttempt(attempt: LearnerTask['row']['attempts'][number], now: Date): TaskAttempt {
  const { feedback: _, dueAt: __, opensAt: ___, ...told } = attempt
  const shown = showsNow(attempt, now)
  return { ...told, score: shown.score ? attempt.score : null, isExplained: shown.key }
}

function countingOf({ row, rules }: LearnerTask): CountingScore | null {
  const submitted = row.attempts.flatMap(({ state, score, submittedAt, ...attempt }) =>
    state !== 'submitted' || score === null || submittedAt === null
      ? []
      : [{ ...attempt, score, submittedAt }],
  )
  return countingScore(submitted, rules, row.class.timeZone)
}
