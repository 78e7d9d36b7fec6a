import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let quizId: string
let attemptId: string

beforeAll(async () => {
  actor = await makePerson({ timeZone: 'Asia/Tokyo' })
  quizId = (await makeQuiz(actor)).quizId
  attemptId = (await play(quizId, actor, [0, 1, 2])).attemptId
})

const cards = () => database.card.findMany({ where: { userId: actor.id } })

describe('adding a card', () => {
  test('puts the fact into the deck for tomorrow, where the person lives, and twice is once', async () => {
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-03-10T16:00:00Z')) // the 11th in Tokyo
    const first = await addCard({ attemptId, position: 0 }, actor)
    expect(first.due).toBe('2026-03-11T15:00:00.000Z')
    expect(await addCard({ attemptId, position: 0 }, actor)).toEqual(first)
    vi.restoreAllMocks()
    expect(await cards()).toMatchObject([{ id: first.cardId, origin: 'chosen', state: 'new', leftAt: null }])
  })

  test('brings a card back that has left the deck, with what was learnt', async () => {
    const { cardId } = await addCard({ attemptId, position: 1 }, actor)
    const learnt = { stability: 12, reps: 3, state: 'review' as const }
    await database.card.update({
      where: { id: cardId },
      data: { ...learnt, leftAt: new Date(), leftBecause: 'You took it out.' },
    })
    expect((await addCard({ attemptId, position: 1 }, actor)).cardId).toBe(cardId)
    expect(await database.card.findUnique({ where: { id: cardId } })).toMatchObject({
      ...learnt,
      leftAt: null,
      leftBecause: null,
    })
  })

  test('refuses a fact that may no longer be true, with the reason', async () => {
    const { version } = await database.response.findUniqueOrThrow({
      where: { attemptId_position: { attemptId, position: 2 } },
      select: { version: { select: { question: { select: { factId: true } } } } },
    })
    const where = { id: version.question.factId ?? '' }
    await database.fact.update({ where, data: { asOf: new Date('2020-01-01') } })
    await expect(addCard({ attemptId, position: 2 }, actor)).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('January 1, 2020'),
    })
    await database.fact.update({ where, data: { asOf: null } })
  })

  test('finds nothing in an attempt that runs, is not explained, or is another person’s', async () => {
    const before = await cards()
    const running = (await startAttempt({ quizId }, actor)).attemptId
    const missing = { code: 'not-found' }
    await expect(addCard({ attemptId: running, position: 0 }, actor)).rejects.toMatchObject(missing)
    await expect(addCard({ attemptId, position: 9 }, actor)).rejects.toMatchObject(missing)
    await expect(addCard({ attemptId: 'x', position: 0 }, actor)).rejects.toMatchObject(missing)
    await expect(addCard({ attemptId, position: 0 }, await makePerson())).rejects.toMatchObject(missing)
    for (const terms of [
      { feedback: 'never' as const },
      { feedback: 'due' as const, dueAt: new Date(Date.now() + 60_000) },
    ]) {
      await database.attempt.update({ where: { id: attemptId }, data: terms })
      await expect(addCard({ attemptId, position: 2 }, actor)).rejects.toMatchObject(missing)
    }
    await database.attempt.update({ where: { id: attemptId }, data: { dueAt: new Date(Date.now() - 1) } })
    await addCard({ attemptId, position: 2 }, actor)
    expect(await cards()).toHaveLength(before.length + 1)
  })

  test('ten times at once makes one card', async () => {
    await database.card.deleteMany({ where: { userId: actor.id } })
    await Promise.all(Array.from({ length: 10 }, () => addCard({ attemptId, position: 0 }, actor)))
    expect(await cards()).toHaveLength(1)
  })
})

test('due are the cards that have come up and are in the deck, up to the daily limit', async () => {
  await database.card.deleteMany({ where: { userId: actor.id } })
  for (const position of [0, 1, 2]) await addCard({ attemptId, position }, actor)
  expect(await countDue(actor)).toBe(0)
  await database.card.updateMany({ where: { userId: actor.id }, data: { due: new Date() } })
  expect(await countDue(actor)).toBe(3)
  const [card] = await cards()
  await database.card.update({
    where: { id: card!.id },
    data: { leftAt: new Date(), leftBecause: 'You took it out.' },
  })
  expect(await countDue(actor)).toBe(2)
  await database.user.update({ where: { id: actor.id }, data: { reviewsPerDay: 1 } })
  expect(await countDue(actor)).toBe(1)
})
