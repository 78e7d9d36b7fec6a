import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { tomorrow } from '#lib/cards/schedule.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const timeZone = 'America/New_York'
let actor: Actor
let quizId: string

beforeEach(async () => {
  actor = await makePerson({ timeZone })
  quizId = (await makeQuiz(actor)).quizId
})
afterEach(() => vi.restoreAllMocks())

const cards = () =>
  database.card.findMany({ where: { userId: actor.id }, orderBy: { factId: 'asc' }, omit: { userId: true } })

/** The facts that the questions of an attempt ask, by position. */
async function factsOf(attemptId: string) {
  const rows = await database.response.findMany({
    where: { attemptId },
    orderBy: { position: 'asc' },
    select: { version: { select: { question: { select: { factId: true } } } } },
  })
  return rows.map(({ version }) => version.question.factId ?? '')
}

describe('submitting an attempt', () => {
  test('makes a card of each missed and each flagged fact, for tomorrow, and only once', async () => {
    const { attemptId } = await startAttempt({ quizId }, actor)
    await database.response.update({
      where: { attemptId_position: { attemptId, position: 0 } },
      data: { flagged: true },
    })
    await play(quizId, actor, [0, 1]) // goes on with the same attempt
    await Promise.all([submitAttempt({ attemptId }, actor), submitAttempt({ attemptId }, actor)])
    const [flagged, , missed] = await factsOf(attemptId)
    const due = tomorrow({ now: new Date(), timeZone })
    const made = await cards()
    expect(made).toHaveLength(2)
    expect(made.find((card) => card.factId === flagged)).toMatchObject({
      origin: 'flagged',
      state: 'new',
      due,
    })
    expect(made.find((card) => card.factId === missed)).toMatchObject({ origin: 'missed', state: 'new', due })
  })

  test('counts a card whose fact is missed as forgotten, leaves a known one alone, and brings back one that left', async () => {
    await play(quizId, actor, [])
    const later = new Date('2100-01-01')
    const lastReview = new Date('2026-01-01')
    const known = { state: 'review' as const, stability: 100, difficulty: 5, reps: 4, lastReview, due: later }
    await database.card.updateMany({
      where: { userId: actor.id },
      data: { ...known, leftAt: later, leftBecause: 'You took it out.' },
    })
    const { attemptId } = await play(quizId, actor, [0])
    const [right, ...missed] = await factsOf(attemptId)
    const after = await cards()
    expect(after.find((card) => card.factId === right)).toMatchObject({ ...known, leftAt: later })
    for (const factId of missed) {
      const card = after.find((one) => one.factId === factId)
      expect(card).toMatchObject({ reps: 5, lapses: 1, leftAt: null, leftBecause: null })
      expect(card!.due.getTime()).toBeLessThan(Date.now() + 30 * 86_400_000)
      expect(card!.stability).toBeLessThan(100)
    }
  })

  test('whose keys are never shown makes no card and changes none', async () => {
    await play(quizId, actor, [0, 1])
    await database.card.updateMany({ where: { userId: actor.id }, data: { state: 'review', stability: 9 } })
    const before = await cards()
    const { attemptId } = await startAttempt({ quizId }, actor)
    await database.attempt.update({ where: { id: attemptId }, data: { feedback: 'never' } })
    await play(quizId, actor, [])
    expect(await cards()).toEqual(before)
  })

  test('that is explained later makes its cards when it is, for the day after', async () => {
    const { attemptId } = await startAttempt({ quizId }, actor)
    const dueAt = new Date(Date.now() + 3 * 86_400_000)
    await database.attempt.update({ where: { id: attemptId }, data: { feedback: 'due', dueAt } })
    await play(quizId, actor, [0])
    await settleAttemptsOf(actor)
    expect(await cards()).toEqual([])
    vi.spyOn(clock, 'now').mockReturnValue(dueAt)
    await settleAttemptsOf(actor)
    await settleAttemptsOf(actor)
    const due = tomorrow({ now: dueAt, timeZone })
    expect(await cards()).toMatchObject([
      { due, state: 'new' },
      { due, state: 'new' },
    ])
  })

  test('makes no card of a fact that is too old', async () => {
    const { attemptId } = await startAttempt({ quizId }, actor)
    const [old = ''] = await factsOf(attemptId)
    await database.fact.update({ where: { id: old }, data: { asOf: new Date('2020-01-01') } })
    await play(quizId, actor, [])
    const made = await cards()
    expect(made).toHaveLength(2)
    expect(made.map((card) => card.factId)).not.toContain(old)
  })

  test('at the same moment as five others that ask the same facts in other orders loses nothing', async () => {
    const items = await database.quizItem.findMany({ where: { quizId }, select: { versionId: true } })
    const attempts: string[] = []
    for (let number = 0; number < 6; number += 1) {
      const order = number % 2 === 0 ? items : items.toReversed()
      const quiz = await database.quiz.create({
        data: {
          ownerId: actor.id,
          title: `Quiz ${number}`,
          items: { create: order.map(({ versionId }, position) => ({ versionId, position })) },
        },
        select: { id: true },
      })
      attempts.push((await startAttempt({ quizId: quiz.id }, actor)).attemptId)
    }
    await play(quizId, actor, [])
    await database.card.updateMany({
      where: { userId: actor.id },
      data: { state: 'review', stability: 50, difficulty: 5 },
    })
    await Promise.all(attempts.map((attemptId) => submitAttempt({ attemptId }, actor)))
    expect((await cards()).map(({ reps, lapses }) => [reps, lapses])).toEqual(items.map(() => [6, 6]))
  })
})
