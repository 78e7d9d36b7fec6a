import { beforeAll, beforeEach, expect, test } from 'vitest'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { withClient } from '#lib/database/with-client.ts'
import { compare } from '../../scripts/torture/compare.ts'
import type { Acknowledged } from '../../scripts/torture/learner.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const found = (acknowledged: Acknowledged[]) =>
  withClient(process.env.DATABASE_URL ?? '', (client) => compare(client, acknowledged))

let asItIs: Acknowledged
let said: Acknowledged
let running: Acknowledged
const both = () => [said, running]

beforeAll(async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  const { attemptId, score } = await play(quizId, actor, [0])
  const rows = await database.response.findMany({ where: { attemptId } })
  const responses = new Map(
    rows.map(({ position, choice, revision }) => [position, { choice: choice as string[], revision }]),
  )
  asItIs = { attemptId, userId: actor.id, responses, score }
  const started = await startAttempt({ quizId }, actor)
  running = { attemptId: started.attemptId, userId: actor.id, responses: new Map(), score: null }
})

beforeEach(() => {
  said = { ...asItIs, responses: new Map(asItIs.responses) }
})

test('nothing differs when all that was acknowledged is there', async () => {
  expect(await found(both())).toEqual([])
})

test('a lost response is found', async () => {
  said.responses.set(0, { choice: ['another'], revision: 1 })
  expect(await found(both())).toEqual([expect.stringContaining('the acknowledged response 0 is lost')])
})

test('a lost submission is found, by its state, its score and the counted day', async () => {
  expect(await found([said, { ...running, score: 100 }])).toHaveLength(3)
})

test('a changed score is found', async () => {
  expect(await found([{ ...said, score: 200 }, running])).toEqual([expect.stringContaining('not 200')])
})

test('an attempt that nobody started is found, and one that is lost', async () => {
  expect(await found([said])).toEqual([expect.stringContaining('started by nobody')])
  const lost = { ...running, attemptId: said.userId }
  expect(await found([...both(), lost])).toEqual([expect.stringContaining('is lost')])
})
