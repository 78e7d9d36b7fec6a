import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { readRecent } from '#lib/progress/read-recent.ts'
import { at } from '../support/at.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let ada: Actor
let quizId: string

beforeEach(async () => {
  ada = await makePerson({ timeZone: 'Asia/Tokyo' })
  quizId = (await makeQuiz(ada)).quizId
})

afterEach(() => vi.restoreAllMocks())

test('the days in a row end today or yesterday, where the person lives', async () => {
  expect(await readRecent(ada)).toEqual({ scores: [], streak: 0, isTodayDone: false })
  at('2026-06-01T20:00:00Z') // the second of June in Tokyo
  await play(quizId, ada, [0])
  at('2026-06-03T14:00:00Z') // still the third
  await play(quizId, ada, [0, 1])
  expect(await readRecent(ada)).toMatchObject({ streak: 2, isTodayDone: true })
  at('2026-06-03T15:00:00Z') // the fourth
  expect(await readRecent(ada)).toMatchObject({ streak: 2, isTodayDone: false })
  at('2026-06-04T15:00:00Z')
  expect(await readRecent(ada)).toMatchObject({ streak: 0, isTodayDone: false })
})

test('the last four scores come newest first; those that are not open yet stay away', async () => {
  for (const right of [[], [0], [1], [0, 1], [0, 1, 2]]) await play(quizId, ada, right)
  const { scores } = await readRecent(ada)
  expect(scores.map(({ score }) => score)).toEqual([300, 200, 100, 100])
  const { id } = await database.attempt.findFirstOrThrow({ where: { userId: ada.id, number: 5 } })
  const terms = { feedback: 'due' as const, dueAt: new Date('2099-01-01'), opensAt: new Date('2099-01-01') }
  await database.attempt.update({ where: { id }, data: terms })
  expect((await readRecent(ada)).scores.map(({ score }) => score)).toEqual([200, 100, 100, 0])
})
