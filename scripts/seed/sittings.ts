// What one learner does with one assignment.
import { dayOf } from '../../lib/clock.ts'
import type { SeededQuiz } from './catalogue.ts'
import { idAt } from './id-at.ts'
import { answered } from './learner.ts'
import type { SeededAttempt } from './scores.ts'

export type Time = { since: Date; until: Date }
export type Task = { id: string; quiz: SeededQuiz; dueAt: Date }
/** `place` is the one in the list of the class. */
export type Sitter = { userId: string; skill: number; place: number }

const HOUR = 3_600_000

/** Most hand in once and in time, some twice, late, or not at all. */
export function sittings(learner: Sitter, task: Task, { until }: Time): SeededAttempt[] {
  const chance = Math.random()
  if (chance < 0.05) return []
  const late = chance > 0.95 ? 20 * HOUR : 0
  const at = Math.min(task.dueAt.getTime() + late, until.getTime()) - (1 + Math.random() * 10) * HOUR
  const first = sitting(learner, task, 1, new Date(at))
  return chance > 0.88 ? [first, sitting(learner, task, 2, new Date(at + HOUR / 2))] : [first]
}

/** Some have handed in what is open, more are in the middle of it. */
export function atWork(learner: Sitter, task: Task, { until }: Time): SeededAttempt[] {
  if (learner.place % 5 === 0) return []
  const attempt = sitting(learner, task, 1, new Date(until.getTime() - Math.random() * (HOUR / 4)))
  return [learner.place % 5 === 1 ? attempt : { ...attempt, isRunning: true }]
}

function sitting({ userId, skill }: Sitter, { id, quiz }: Task, number: number, submittedAt: Date) {
  return {
    ...{ attemptId: idAt(submittedAt), assignmentId: id, userId, quiz, number, submittedAt },
    day: dayOf(submittedAt),
    responses: quiz.questions.map((question) => answered(question, skill)),
  }
}
