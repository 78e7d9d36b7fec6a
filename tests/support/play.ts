import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'

/** The ids of the right options, by position, as only the database knows them. */
export async function keysOf(attemptId: string): Promise<string[]> {
  const rows = await database.response.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { version: { select: { key: true } } },
  })
  return rows.map((row) => String(Array.isArray(row.version.key) ? row.version.key[0] : ''))
}

/** Some wrong option of a question. */
const wrongOption = (question: PlayerQuestion, key: string) =>
  question.options.find((option) => option.id !== key)?.id ?? ''

/** An attempt at a quiz; the given positions are answered rightly, the rest wrongly, and it is submitted. */
export async function play(quizId: string, actor: Actor, right: number[]) {
  const { attemptId } = await startAttempt({ quizId }, actor)
  const { questions } = await readAttempt({ attemptId }, actor)
  const keys = await keysOf(attemptId)
  for (const [index, question] of questions.entries()) {
    const key = keys[index] ?? ''
    const { position, revision } = question
    const choice = [right.includes(position) ? key : wrongOption(question, key)]
    await saveResponse({ attemptId, position, choice, revision, saveId: randomUUID() }, actor)
  }
  return submitAttempt({ attemptId }, actor)
}
