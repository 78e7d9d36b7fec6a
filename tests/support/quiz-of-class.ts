import { afterEach, beforeEach, vi } from 'vitest'
import { attempts } from '#lib/belongings/parts/attempts.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'
import { at } from './at.ts'
import { makeClass } from './make-class.ts'
import { makeQuiz } from './make-quiz.ts'

const early = '2026-05-02T08:00:00Z'
export const dueAt = new Date('2026-05-08T08:00:00Z')
export const closesAt = new Date('2026-05-10T08:00:00Z')

type QuizOfClass = Awaited<ReturnType<typeof quizOfClass>>

/** Before each test, a public quiz of a teacher with a class; what is returned holds those of the present test. */
export function quizOfClassEach(): QuizOfClass {
  const of = {} as QuizOfClass
  beforeEach(async () => {
    Object.assign(of, await quizOfClass())
    at(early)
  })
  afterEach(() => vi.restoreAllMocks())
  return of
}

/** A public quiz of a teacher, and its class, which can be given it; Ada is a learner there. */
async function quizOfClass() {
  const made = await makeClass()
  const { quizId, articleId } = await makeQuiz(made.teacher)
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
  const assign = async (feedback: Feedback, more: Partial<Parameters<typeof assignQuiz>[0]> = {}) => {
    const rules = { feedback, dueAt, closesAt, attemptsAllowed: null, ...more }
    const of = { classId: made.classId, quizId, ...rules }
    const { assignmentId } = await assignQuiz(of, made.teacher)
    const createdAt = new Date('2026-05-01T08:00:00Z')
    await database.assignment.update({ where: { id: assignmentId }, data: { createdAt } })
    return assignmentId
  }
  return { ...made, quizId, articleId, assign, ada: made.learners[0]! }
}

/** Takes an assignment back. */
export const withdraw = (id: string) =>
  database.assignment.update({ where: { id }, data: { withdrawnAt: clock.now() } })

/** What a person is handed over of themselves, as text. */
export async function handedOver(userId: string, parts = [attempts]): Promise<string> {
  const pages: unknown[] = []
  for (const part of parts) for await (const page of part.rows(userId, clock.now())) pages.push(page)
  return JSON.stringify(pages)
}
