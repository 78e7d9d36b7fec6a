import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import type { Terms } from '#lib/quizzes/terms.ts'
import { makeQuiz } from './make-quiz.ts'
import { makePerson } from './people.ts'

/** A public quiz of three questions on these terms, and the person who made it. */
export async function quizOn(terms: Partial<Terms>) {
  const owner = await makePerson()
  const { quizId } = await makeQuiz(owner)
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public', ...terms } })
  return { quizId, owner }
}

/** An attempt of a new person at a quiz on these terms, with the right options. */
export async function startOn(
  terms: Partial<Terms>,
  options: { practice?: boolean; timeZone?: string } = {},
) {
  const { practice, ...about } = options
  const { quizId, owner } = await quizOn(terms)
  const by: Actor = await makePerson(about)
  const { attemptId } = await startAttempt({ quizId, practice }, by)
  const keys = await keyOfEach(attemptId)
  const save = (position: number, choice: string[], revision = 0, seconds?: number) =>
    saveResponse({ attemptId, position, choice, revision, saveId: randomUUID(), seconds }, by)
  const view = () => readAttempt({ attemptId }, by)
  const row = () => database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  const response = (position: number) =>
    database.response.findUniqueOrThrow({ where: { attemptId_position: { attemptId, position } } })
  return { by, owner, quizId, attemptId, keys, save, view, row, response }
}

async function keyOfEach(attemptId: string): Promise<string[][]> {
  const rows = await database.response.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { version: { select: { key: true } } },
  })
  return rows.map((row) => (Array.isArray(row.version.key) ? row.version.key.map(String) : []))
}
