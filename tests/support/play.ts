import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import type { PlayerQuestion } from '#lib/attempts/player-view.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { makePerson } from './people.ts'

/** The keys by position, as only the database knows them. */
async function wholeKeysOf(attemptId: string): Promise<string[][]> {
  const rows = await database.response.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { version: { select: { key: true } } },
  })
  return rows.map((row) => (Array.isArray(row.version.key) ? row.version.key.map(String) : []))
}

/** The first entry of each key: the id of the right option where there is one. */
export async function keysOf(attemptId: string): Promise<string[]> {
  return (await wholeKeysOf(attemptId)).map(([first]) => first ?? '')
}

/** A right response to a question of any kind. */
const rightChoice = ({ kind }: PlayerQuestion, key: string[]) => (kind === 'short' ? key.slice(0, 1) : key)

/** One that earns nothing. */
function wrongChoice({ kind, options }: PlayerQuestion, key: string[]): string[] {
  if (kind === 'number' || kind === 'short') return ['-999999']
  if (kind === 'order') return [...key].reverse()
  return options
    .filter(({ id }) => !key.includes(id))
    .map(({ id }) => id)
    .slice(0, 1)
}

/** An attempt at a quiz; the given positions are answered rightly, the rest wrongly, and it is submitted. */
export async function play(quizId: string, actor: Actor, right: number[]) {
  const { attemptId } = await startAttempt({ quizId }, actor)
  return answerAll(attemptId, actor, right)
}

/** Answers the given positions of an attempt rightly, the rest wrongly, and submits it. */
export async function answerAll(attemptId: string, actor: Actor, right: number[]) {
  const { questions } = await readAttempt({ attemptId }, actor)
  const keys = await wholeKeysOf(attemptId)
  for (const [index, question] of questions.entries()) {
    const key = keys[index] ?? []
    const { position, revision } = question
    const choice = (right.includes(position) ? rightChoice : wrongChoice)(question, key)
    await saveResponse({ attemptId, position, choice, revision, saveId: randomUUID() }, actor)
  }
  return submitAttempt({ attemptId }, actor)
}

/** A new person with an attempt at a sample quiz, of which there must be some. */
export async function startSample(person?: Actor) {
  const by = person ?? (await makePerson())
  const [quiz] = (await listQuizzes({}, by)).quizzes
  const { attemptId } = await startAttempt({ quizId: quiz!.id }, by)
  const view = await readAttempt({ attemptId }, by)
  const save = (choice: string[], revision: number, saveId: string = randomUUID(), position = 0) =>
    saveResponse({ attemptId, position, choice, revision, saveId }, by)
  const read = async (position = 0) => (await readAttempt({ attemptId }, by)).questions[position]!
  return { by, quizId: quiz!.id, attemptId, view, save, read, options: view.questions[0]!.options }
}
