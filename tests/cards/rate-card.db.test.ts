import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { answerCard } from '#lib/cards/answer-card.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { undoReview } from '#lib/cards/undo-review.ts'
import { database } from '#lib/database/client.ts'
import { comeUp, makeDeck, rated } from '../support/deck.ts'

let actor: Actor
let cardId: string

beforeEach(async () => {
  const deck = await makeDeck({ timeZone: 'Europe/Paris' })
  actor = deck.actor
  cardId = deck.cardIds[0]!
})

const stored = () => database.card.findUniqueOrThrow({ where: { id: cardId } })

describe('rating a card', () => {
  test.each([1, 2, 3, 4] as const)('with %i puts it to the date that was told', async (rating) => {
    const input = await rated(cardId, actor, rating)
    const { waits } = await answerCard(input, actor)
    const { due } = await rateCard(input, actor)
    expect((await stored()).due.toISOString()).toBe(due)
    expect(await stored()).toMatchObject({ reps: 1, state: 'review', scheduledDays: waits[rating] })
    expect(await database.reviewLog.findMany({ where: { cardId } })).toMatchObject([
      {
        id: input.reviewId,
        rating,
        versionId: input.versionId,
        correct: false,
        choice: null,
        userId: actor.id,
      },
    ])
  })

  test('sent twice, or ten times at once, counts once', async () => {
    const input = await rated(cardId, actor)
    const answers = await Promise.all(Array.from({ length: 10 }, () => rateCard(input, actor)))
    expect(new Set(answers.map(({ due }) => due)).size).toBe(1)
    expect(await rateCard(input, actor)).toEqual(answers[0])
    expect((await stored()).reps).toBe(1)
    expect(await database.reviewLog.count({ where: { cardId } })).toBe(1)
  })

  test('from an old tab is refused with clear words, and changes nothing', async () => {
    const old = await rated(cardId, actor, 4)
    await rateCard(await rated(cardId, actor, 1), actor)
    const after = await stored()
    await expect(rateCard(old, actor)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('reviewed meanwhile'),
    })
    await comeUp(actor)
    await expect(rateCard(old, actor), 'also once it has come up again').rejects.toMatchObject({
      code: 'conflict',
    })
    expect(await stored()).toMatchObject({ reps: after.reps, stability: after.stability })
  })

  test('two ratings from two tabs at once: one counts', async () => {
    const both = await Promise.allSettled([
      rateCard(await rated(cardId, actor, 1), actor),
      rateCard(await rated(cardId, actor, 4), actor),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await stored()).reps).toBe(1)
  })

  test('can be undone, until the card changes', async () => {
    const before = await stored()
    const input = await rated(cardId, actor)
    await rateCard(input, actor)
    await undoReview({ reviewId: input.reviewId }, actor)
    expect(await stored()).toEqual(before)
    expect(await database.reviewLog.count({ where: { cardId } })).toBe(0)
    await expect(undoReview({ reviewId: input.reviewId }, actor)).rejects.toMatchObject({ code: 'not-found' })

    const first = await rated(cardId, actor)
    await rateCard(first, actor)
    await comeUp(actor)
    await rateCard(await rated(cardId, actor), actor)
    await expect(undoReview({ reviewId: first.reviewId }, actor)).rejects.toMatchObject({ code: 'conflict' })
  })
})
