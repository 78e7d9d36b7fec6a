import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { withClient } from '../../lib/database/with-client.ts'
import type { QuestionKind } from '../../lib/questions/kinds.ts'
import type { Guest } from '../program/guest.ts'

/** What the server has said it holds of an attempt. */
export type Acknowledged = {
  attemptId: string
  userId: string
  /** By position. */
  responses: Map<number, { choice: string[]; revision: number }>
  /** Null while it runs. */
  score: number | null
}

export type Learner = {
  attempts: Acknowledged[]
  /** How many answers of the server counted as acknowledgements. */
  saves: number
  submits: number
  /** Takes quizzes like an impatient person, until `isOver`; finishes what it has begun. */
  work(isOver: () => boolean): Promise<void>
}

type Question = { position: number; kind: QuestionKind; optionIds: string[] }
type World = {
  guest: Guest
  /** Address of the database now. */
  database: () => string
  /** In [0, 1). */
  random: () => number
}

/** Of so many actions one is to hand in. */
const SUBMIT_SHARE = 0.06
const PATIENCE_MS = 10_000
const LONGEST_OUTAGE_MS = 90_000

/** A learner without a browser, who sends as the player does: one request at a time, repeated until it is answered. */
export function makeLearner({ guest, database, random }: World): Learner {
  const attempts: Acknowledged[] = []
  let questions: Question[] = []
  const learner = { attempts, saves: 0, submits: 0, work }

  async function work(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const current = attempts.at(-1)
      if (!current || current.score !== null) await begin()
      else if (random() < SUBMIT_SHARE) await submit(current)
      else await save(current)
    }
  }

  async function begin(): Promise<void> {
    const path = await insist(() => guest.startFirstQuiz().catch(() => undefined))
    const [attemptId = ''] = path.split('/').slice(-1)
    const read = async () => readQuestions(database(), attemptId) // also the address fails while it is away
    const rows = await insist(() => read().catch(() => undefined))
    questions = rows
    attempts.push({ attemptId, userId: rows[0]?.userId ?? '', responses: new Map(), score: null })
  }

  async function save(attempt: Acknowledged): Promise<void> {
    const question = pick(questions)
    const { position } = question
    const choice = choose(question)
    const revision = attempt.responses.get(position)?.revision ?? 0
    const path = `/api/attempts/${attempt.attemptId}/responses/${position}`
    const answer = await insist(send('PUT', path, { choice, revision, saveId: randomUUID() }))
    attempt.responses.set(position, { choice, revision: Number(answer.revision) })
    learner.saves += 1
  }

  /** Twice at once, as from two tabs. */
  async function submit(attempt: Acknowledged): Promise<void> {
    const once = () => insist(send('POST', `/api/attempts/${attempt.attemptId}/submit`, {}))
    const [first, second] = await Promise.all([once(), once()])
    if (first.score !== second.score) throw new Error(`${attempt.attemptId} was submitted with two scores.`)
    attempt.score = Number(first.score)
    learner.submits += 1
  }

  /** Undefined while the server is away. Throws when it refuses: everything sent here is right. */
  const send = (method: string, path: string, body: object) => async () => {
    const answer = await guest
      .send(method, path, body, AbortSignal.timeout(PATIENCE_MS))
      .catch(() => undefined)
    if (!answer || answer.status >= 500) return undefined
    const said: unknown = await answer.json().catch(() => undefined)
    if (!said) return undefined // cut off in the middle
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${JSON.stringify(said)}`)
    return said as Record<string, unknown>
  }

  /** Some response of the question's kind. */
  function choose({ kind, optionIds }: Question): string[] {
    if (kind === 'order') return optionIds.toSorted(() => random() - 0.5)
    if (kind === 'several') return optionIds.slice(0, 1 + Math.floor(random() * optionIds.length))
    return [optionIds.length > 0 ? pick(optionIds) : String(Math.floor(random() * 100))]
  }

  const pick = <T>(list: T[]): T => list[Math.floor(random() * list.length)] as T
  return learner
}

type QuestionRow = Question & { userId: string }

async function readQuestions(database: string, attemptId: string): Promise<QuestionRow[]> {
  const { rows } = await withClient(database, (client) => client.query<QuestionRow>(QUESTIONS, [attemptId]))
  return rows
}

const QUESTIONS = `
  SELECT a."userId", r.position, v.kind, ARRAY(SELECT option->>'id' FROM jsonb_array_elements(v.options) option) AS "optionIds"
  FROM "Attempt" a
    JOIN "Response" r ON r."attemptId" = a.id
    JOIN "QuestionVersion" v ON v.id = r."versionId"
  WHERE a.id = $1 ORDER BY r.position`

/** Asks until it is answered. Throws when that takes too long: no part takes minutes to come back. */
async function insist<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const until = performance.now() + LONGEST_OUTAGE_MS
  while (performance.now() < until) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await sleep(50)
  }
  throw new Error('The program did not come back, or lost who the learner is.')
}
