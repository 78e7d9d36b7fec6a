import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { bringBack } from '#lib/cards/bring-back.ts'
import { changeDailyLimit } from '#lib/cards/change-daily-limit.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readReviewDay } from '#lib/cards/read-review-day.ts'
import { readSession, SESSION_SIZE } from '#lib/cards/read-session.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeDeck, rated } from '../support/deck.ts'

let actor: Actor
let cardIds: string[]
let cardId: string

beforeEach(async () => {
  const deck = await makeDeck({ timeZone: 'Europe/Paris' })
  actor = deck.actor
  cardIds = deck.cardIds
  cardId = cardIds[0]!
})
afterEach(() => vi.restoreAllMocks())

const stored = () => database.card.findUniqueOrThrow({ where: { id: cardId } })
const begin = () => new Date(Date.now() - 1000)

describe('a session', () => {
  test('asks what has waited longest, and ends with what was learnt', async () => {
    const since = begin()
    for (const [index, id] of cardIds.entries()) {
      const session = await readSession({ since }, actor)
      expect(session).toMatchObject({ size: 3, waiting: 0, next: { cardId: id } })
      expect(session.reviewed).toHaveLength(index)
      cardId = id
      await rateCard(await rated(cardId, actor), actor)
    }
    const { next, reviewed } = await readSession({ since }, actor)
    expect(next).toBeNull()
    expect(reviewed.map(({ rating, nextOn }) => [rating, nextOn! > '2026'])).toEqual(Array(3).fill([3, true]))
  })

  test('is no longer than ten cards, nor than the daily limit', async () => {
    const facts = await database.fact.findFirstOrThrow({ where: { cards: { some: { userId: actor.id } } } })
    for (let number = 0; number < 12; number += 1) {
      const { id: _, content, evidence, ...same } = facts
      const fact = await database.fact.create({ data: { ...same, content: {}, evidence: [] } })
      const data = { userId: actor.id, factId: fact.id, origin: 'chosen' as const, due: new Date(0) }
      await database.card.create({ data })
    }
    await changeDailyLimit({ reviewsPerDay: 2 }, actor)
    expect(await readReviewDay(actor)).toMatchObject({ due: 2, waiting: 13, limit: 2, inDeck: 15 })
    expect(await countDue(actor)).toBe(2)
    const since = begin()
    // The twelve ask nothing: they leave, and the three others come.
    expect(await readSession({ since }, actor)).toMatchObject({ size: 2, waiting: 1 })
    await rateCard(await rated(cardId, actor), actor)
    cardId = cardIds[1]!
    await rateCard(await rated(cardId, actor), actor)
    expect(await readSession({ since }, actor)).toMatchObject({ next: null, mayGoOn: false, waiting: 1 })
    expect(await countDue(actor)).toBe(0)
    expect(SESSION_SIZE).toBe(10)
    expect(await database.card.count({ where: { userId: actor.id, leftAt: { not: null } } })).toBe(12)
  })

  test('counts today’s reviews in the person’s time zone', async () => {
    await changeDailyLimit({ reviewsPerDay: 1 }, actor)
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-03-10T22:30:00Z')) // 23:30 in Paris
    await rateCard(await rated(cardId, actor), actor)
    expect(await countDue(actor)).toBe(0)
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-03-10T23:00:00Z')) // the next day
    expect(await countDue(actor)).toBe(1)
  })

  test('leaves out facts that grew too old, with the reason', async () => {
    const { factId } = await stored()
    await database.fact.update({ where: { id: factId }, data: { expiresAt: new Date('2026-02-01') } })
    expect((await readSession({ since: begin() }, actor)).next?.cardId).toBe(cardIds[1])
    expect(await stored()).toMatchObject({ leftBecause: 'It held until February 1, 2026.' })
    expect((await readReviewDay(actor)).left).toMatchObject([
      { cardId, because: 'It held until February 1, 2026.' },
    ])
    await expect(bringBack({ cardId }, actor)).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('the forecast tells how many cards come up on each of the next days', async () => {
  vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-03-28T12:00:00Z'))
  // In Paris the clocks go forward on the 29th: the 30th begins an hour earlier.
  const dues = ['2026-03-27T10:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z']
  for (const [index, due] of dues.entries()) {
    await database.card.update({ where: { id: cardIds[index]! }, data: { due: new Date(due) } })
  }
  const { forecast } = await readReviewDay(actor)
  expect(forecast.map(({ cards }) => cards)).toEqual([1, 1, 1, 0, 0, 0, 0])
  expect(forecast.map(({ day }) => day).slice(0, 3)).toEqual(['2026-03-28', '2026-03-29', '2026-03-30'])
})
