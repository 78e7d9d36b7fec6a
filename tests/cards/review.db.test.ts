import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { answerCard } from '#lib/cards/answer-card.ts'
import { bringBack } from '#lib/cards/bring-back.ts'
import { changeDailyLimit } from '#lib/cards/change-daily-limit.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readCard } from '#lib/cards/read-card.ts'
import { readDeck } from '#lib/cards/read-deck.ts'
import { readReviewDay } from '#lib/cards/read-review-day.ts'
import { readSession, SESSION_SIZE } from '#lib/cards/read-session.ts'
import type { Rating } from '#lib/cards/schedule.ts'
import { undoReview } from '#lib/cards/undo-review.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { comeUp, makeDeck } from '../support/deck.ts'
import { secret } from '../support/ferry-article.ts'
import { makePerson } from '../support/people.ts'

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

/** An answer to the first card with a rating, as the page sends it. */
async function rated(rating: Rating, part: { reviewId?: string; reps?: number } = {}) {
  const { versionId, reps } = await readCard({ cardId }, actor)
  return { cardId, versionId, choice: [], rating, reviewId: randomUUID(), reps, ...part }
}

/** The right option of a card’s question, as only the database knows it. */
async function keyOf(versionId: string): Promise<string> {
  const { key } = await database.questionVersion.findUniqueOrThrow({ where: { id: versionId } })
  return String(Array.isArray(key) ? key[0] : '')
}

describe('reading a card', () => {
  test('gives the question without what tells its key, always in the same order', async () => {
    const card = await readCard({ cardId }, actor)
    expect(card.options).toHaveLength(4)
    expect(JSON.stringify(card)).not.toMatch(/SECRET|"(key|why|explanation|evidence)"/)
    expect(await readCard({ cardId }, actor)).toEqual(card)
  })

  test('asks another question about the fact where there is one, in turn', async () => {
    const { versionId } = await readCard({ cardId }, actor)
    const version = await database.questionVersion.findUniqueOrThrow({
      where: { id: versionId },
      include: { question: true },
    })
    const { id: _, questionId, createdAt, ...content } = version
    const { factId, articleId, topic } = version.question
    const other = await database.question.create({
      data: {
        ...{ factId, articleId, topic, ownerId: actor.id, state: 'ready', position: 9 },
        versions: {
          create: {
            ...JSON.parse(JSON.stringify({ ...content, question: undefined })),
            kind: 'wh',
            number: 1,
          },
        },
      },
      include: { versions: true },
    })
    const otherId = other.versions[0]!.id
    expect((await readCard({ cardId }, actor)).versionId).toBe(otherId)
    await rateCard(await rated(3), actor)
    await comeUp(actor)
    expect((await readCard({ cardId }, actor)).versionId).toBe(versionId)
    await rateCard(await rated(3), actor)
    await comeUp(actor)
    expect((await readCard({ cardId }, actor)).versionId).toBe(otherId)
    await database.question.update({ where: { id: other.id }, data: { state: 'draft' } })
    expect((await readCard({ cardId }, actor)).versionId, 'a draft is not asked').toBe(versionId)
  })

  test('refuses one that has not come up or has left', async () => {
    await database.card.update({ where: { id: cardId }, data: { due: new Date(Date.now() + 60_000) } })
    await expect(readCard({ cardId }, actor)).rejects.toMatchObject({ code: 'conflict' })
    await leaveDeck({ cardId: cardIds[1]! }, actor)
    await expect(readCard({ cardId: cardIds[1]! }, actor)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('answering a card', () => {
  test('marks it, explains it and tells the next dates, and keeps nothing', async () => {
    const before = await stored()
    const { versionId, options } = await readCard({ cardId }, actor)
    const key = await keyOf(versionId)
    const right = await answerCard({ cardId, versionId, choice: [key] }, actor)
    expect(right).toMatchObject({ correct: true, explanation: secret.explanation, key: [key], choice: [key] })
    expect(right.options.map(({ id }) => id)).toEqual(options.map(({ id }) => id))
    expect(right.evidence[0]?.quote).toBeTruthy()
    expect(right.article?.title).toBeTruthy()
    expect(Object.values(right.waits)).toEqual([...Object.values(right.waits)].sort((a, b) => a - b))
    expect((await answerCard({ cardId, versionId, choice: [] }, actor)).correct).toBe(false)
    expect(await stored()).toEqual(before)
    expect(await database.reviewLog.count({ where: { cardId } })).toBe(0)
  })

  test('refuses what is no answer to it, and a question of another fact', async () => {
    const { versionId } = await readCard({ cardId }, actor)
    const other = await readCard({ cardId: cardIds[1]! }, actor)
    await expect(answerCard({ cardId, versionId, choice: ['x'] }, actor)).rejects.toMatchObject({
      code: 'invalid',
    })
    await expect(answerCard({ cardId, versionId: other.versionId, choice: [] }, actor)).rejects.toMatchObject(
      { code: 'not-found' },
    )
  })
})

describe('rating a card', () => {
  test.each([1, 2, 3, 4] as const)('with %i puts it to the date that was told', async (rating) => {
    const input = await rated(rating)
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
    const input = await rated(3)
    const answers = await Promise.all(Array.from({ length: 10 }, () => rateCard(input, actor)))
    expect(new Set(answers.map(({ due }) => due)).size).toBe(1)
    expect(await rateCard(input, actor)).toEqual(answers[0])
    expect((await stored()).reps).toBe(1)
    expect(await database.reviewLog.count({ where: { cardId } })).toBe(1)
  })

  test('from an old tab is refused with clear words, and changes nothing', async () => {
    const old = await rated(4)
    await rateCard(await rated(1), actor)
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
    const both = await Promise.allSettled([rateCard(await rated(1), actor), rateCard(await rated(4), actor)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await stored()).reps).toBe(1)
  })

  test('can be undone, until the card changes', async () => {
    const before = await stored()
    const input = await rated(3)
    await rateCard(input, actor)
    await undoReview({ reviewId: input.reviewId }, actor)
    expect(await stored()).toEqual(before)
    expect(await database.reviewLog.count({ where: { cardId } })).toBe(0)
    await expect(undoReview({ reviewId: input.reviewId }, actor)).rejects.toMatchObject({ code: 'not-found' })

    const first = await rated(3)
    await rateCard(first, actor)
    await comeUp(actor)
    await rateCard(await rated(3), actor)
    await expect(undoReview({ reviewId: first.reviewId }, actor)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('a session', () => {
  test('asks what has waited longest, and ends with what was learnt', async () => {
    const since = begin()
    for (const [index, id] of cardIds.entries()) {
      const session = await readSession({ since }, actor)
      expect(session).toMatchObject({ size: 3, waiting: 0, next: { cardId: id } })
      expect(session.reviewed).toHaveLength(index)
      cardId = id
      await rateCard(await rated(3), actor)
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
    await rateCard(await rated(3), actor)
    cardId = cardIds[1]!
    await rateCard(await rated(3), actor)
    expect(await readSession({ since }, actor)).toMatchObject({ next: null, mayGoOn: false, waiting: 1 })
    expect(await countDue(actor)).toBe(0)
    expect(SESSION_SIZE).toBe(10)
    expect(await database.card.count({ where: { userId: actor.id, leftAt: { not: null } } })).toBe(12)
  })

  test('counts today’s reviews in the person’s time zone', async () => {
    await changeDailyLimit({ reviewsPerDay: 1 }, actor)
    vi.spyOn(clock, 'now').mockReturnValue(new Date('2026-03-10T22:30:00Z')) // 23:30 in Paris
    await rateCard(await rated(3), actor)
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

test('a card is another person’s: 404, and nothing is written', async () => {
  const input = await rated(3)
  const stranger = await makePerson()
  const before = await stored()
  const tries: Record<string, () => Promise<unknown>> = {
    readCard: () => readCard({ cardId }, stranger),
    answerCard: () => answerCard(input, stranger),
    rateCard: () => rateCard(input, stranger),
    leaveDeck: () => leaveDeck({ cardId }, stranger),
    bringBack: () => bringBack({ cardId }, stranger),
    undoReview: () => undoReview({ reviewId: input.reviewId }, stranger),
  }
  for (const [name, tried] of Object.entries(tries)) {
    await expect(tried(), name).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(await stored()).toEqual(before)
  await rateCard(input, actor)
  await expect(undoReview({ reviewId: input.reviewId }, stranger)).rejects.toMatchObject({
    code: 'not-found',
  })
  expect((await readSession({ since: begin() }, stranger)).reviewed).toEqual([])
  expect((await readDeck({}, stranger)).total).toBe(0)
})

test('a question that is not explained yet is not asked, whatever the card', async () => {
  const owner = await makeDeck()
  await database.quiz.update({
    where: { id: owner.quizId },
    data: { visibility: 'public', feedback: 'never' },
  })
  const { versionId } = await readCard({ cardId: owner.cardIds[0]! }, owner.actor)
  const { factId } = await database.card.findUniqueOrThrow({ where: { id: owner.cardIds[0]! } })
  const card = await database.card.create({
    data: { userId: actor.id, factId, origin: 'imported', due: new Date(0) },
  })
  await expect(readCard({ cardId: card.id }, actor)).rejects.toMatchObject({ code: 'not-found' })
  await expect(answerCard({ cardId: card.id, versionId, choice: [] }, actor)).rejects.toMatchObject({
    code: 'not-found',
  })
  // In a quiz that explains to everybody it may be asked, but not while it is being answered there.
  await database.quiz.update({ where: { id: owner.quizId }, data: { feedback: 'submitted' } })
  expect((await readCard({ cardId: card.id }, actor)).versionId).toBe(versionId)
  await startAttempt({ quizId: owner.quizId }, actor)
  await expect(readCard({ cardId: card.id }, actor)).rejects.toMatchObject({ code: 'not-found' })
})
