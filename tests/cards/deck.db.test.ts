import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { bringBack } from '#lib/cards/bring-back.ts'
import { changeDailyLimit } from '#lib/cards/change-daily-limit.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { readDeck } from '#lib/cards/read-deck.ts'
import { database } from '#lib/database/client.ts'
import { makeDeck } from '../support/deck.ts'

let actor: Actor
let cardId: string

beforeEach(async () => {
  const deck = await makeDeck({ timeZone: 'Europe/Paris' })
  actor = deck.actor
  cardId = deck.cardIds[0]!
})

const stored = () => database.card.findUniqueOrThrow({ where: { id: cardId } })

describe('the deck', () => {
  test('lists its facts as questions, found by question or fact', async () => {
    const deck = await readDeck({}, actor)
    expect(deck).toMatchObject({ total: 3, inDeck: 3, left: 0, limit: 50 })
    expect(deck.cards[0]).toMatchObject({ cardId, isDue: true, state: 'new' })
    expect(JSON.stringify(deck)).not.toMatch(/SECRET|2\.4 million/)
    expect((await readDeck({ search: 'MONEY well' }, actor)).cards).toHaveLength(1)
    expect((await readDeck({ search: 'harbour council' }, actor)).total, 'by its statement').toBe(1)
    expect((await readDeck({ search: '%' }, actor)).total).toBe(0)
  })

  test('is left and come back to', async () => {
    const before = await stored()
    await leaveDeck({ cardId }, actor)
    await leaveDeck({ cardId }, actor)
    expect((await readDeck({}, actor)).cards.map((card) => card.cardId)).not.toContain(cardId)
    expect(await readDeck({ show: 'left' }, actor)).toMatchObject({
      cards: [{ cardId, left: { because: 'You took it out.' } }],
      left: 1,
    })
    expect(await countDue(actor)).toBe(2)
    await bringBack({ cardId }, actor)
    expect(await stored()).toEqual(before)
  })

  test('has a daily limit from 1 to 500', async () => {
    for (const reviewsPerDay of [0, 501, 1.5, Number.NaN]) {
      await expect(changeDailyLimit({ reviewsPerDay }, actor)).rejects.toMatchObject({ code: 'invalid' })
    }
    await changeDailyLimit({ reviewsPerDay: 7 }, actor)
    expect((await readDeck({}, actor)).limit).toBe(7)
  })
})
