import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { turnOf } from '#lib/database/place.ts'
import { type HistoryInput, readHistory } from '#lib/progress/read-history.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let quizId = ''
/** Newest first. */
let all: string[] = []

afterEach(() => vi.restoreAllMocks())
const at = (minute: number) =>
  vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.UTC(2026, 2, 9, 12, minute)))

const ids = async (input: HistoryInput, by = actor) =>
  (await readHistory(input, by)).items.map(({ attemptId }) => attemptId)

beforeAll(async () => {
  actor = await makePerson()
  quizId = (await makeQuiz(actor)).quizId
  for (let index = 0; index < 45; index += 1) {
    at(Math.floor(index / 2)) // two at each moment
    all.push((await play(quizId, actor, [0])).attemptId)
  }
  const rows = await database.attempt.findMany({
    where: { userId: actor.id },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
  })
  all = rows.map(({ id }) => id)
})

test('pages from the newest to the oldest and back, none twice and none left out', async () => {
  const first = await readHistory({}, actor)
  const second = await readHistory({ before: first.older ?? '' }, actor)
  const third = await readHistory({ before: second.older ?? '' }, actor)
  const seen = [first, second, third].flatMap(({ items }) => items.map(({ attemptId }) => attemptId))
  expect(seen).toEqual(all)
  expect([first.newer, third.older]).toEqual([null, null])
  const back = await readHistory({ after: third.newer ?? '' }, actor)
  expect(back.items).toEqual(second.items)
  const start = await readHistory({ after: back.newer ?? '' }, actor)
  expect(start.items).toEqual(first.items)
  expect(start.newer).toBeNull()
})

test('a page stays what it was when something is submitted meanwhile', async () => {
  const other = await makePerson()
  const own = (await makeQuiz(other)).quizId
  for (let index = 0; index < 22; index += 1) await play(own, other, [0])
  const { older } = await readHistory({}, other)
  const before = await ids({ before: older ?? '' }, other)
  expect(before).toHaveLength(2)
  await play(own, other, [0])
  expect(await ids({ before: older ?? '' }, other)).toEqual(before)
})

test('finds by a part of the title, whatever the case, and takes % for what it is', async () => {
  const edition = await database.quizEdition.findFirstOrThrow({ where: { quizId } })
  const part = edition.title.slice(2, 8).toUpperCase()
  expect(await ids({ search: part })).toEqual(all.slice(0, 20))
  expect(await ids({ search: '%' })).toEqual([])
})

test('finds by topic, and names the topics there are', async () => {
  expect(await ids({ topic: 'Money' })).toEqual(all.slice(0, 20))
  expect(await ids({ topic: 'Opera' })).toEqual([])
  expect((await readHistory({}, actor)).topics).toEqual(['Money', 'Transport'])
})

test('shows nobody else’s attempts, and none in progress', async () => {
  const other = await makePerson()
  const own = (await makeQuiz(other)).quizId
  await startAttempt({ quizId: own }, other)
  expect(await readHistory({}, other)).toEqual({ items: [], topics: [], newer: null, older: null })
  expect(await ids({ topic: 'Money' }, other)).toEqual([])
})

test('tells no score before the results open, but when they do', async () => {
  const other = await makePerson()
  const started = await startAttempt({ quizId: (await makeQuiz(other)).quizId }, other)
  const dueAt = new Date(Date.UTC(2026, 3, 1))
  await database.attempt.update({ where: { id: started.attemptId }, data: { feedback: 'due', dueAt } })
  at(0)
  await submitAttempt(started, other)
  const hidden = (await readHistory({}, other)).items
  expect(hidden).toMatchObject([{ score: null, opensAt: dueAt.toISOString() }])
  vi.mocked(clock.now).mockReturnValue(dueAt)
  expect((await readHistory({}, other)).items).toMatchObject([{ score: 0, opensAt: null }])
})

test('takes nonsense in the address for the first page', async () => {
  for (const before of ['', 'x', '12-34', `1-${actor.id}`])
    expect(await ids({ before })).toEqual(all.slice(0, 20))
  expect(turnOf({ before: '12-34' })).toMatchObject({ from: null, isBack: false })
})
