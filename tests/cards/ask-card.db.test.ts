import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { answerCard } from '#lib/cards/answer-card.ts'
import { bringBack } from '#lib/cards/bring-back.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readCard } from '#lib/cards/read-card.ts'
import { readDeck } from '#lib/cards/read-deck.ts'
import { readSession } from '#lib/cards/read-session.ts'
import { undoReview } from '#lib/cards/undo-review.ts'
import { database } from '#lib/database/client.ts'
import { comeUp, makeDeck, rated } from '../support/deck.ts'
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

const stored = () => database.card.findUniqueOrThrow({ where: { id: cardId } })
const begin = () => new Date(Date.now() - 1000)

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
    await rateCard(await rated(cardId, actor), actor)
    await comeUp(actor)
    expect((await readCard({ cardId }, actor)).versionId).toBe(versionId)
    await rateCard(await rated(cardId, actor), actor)
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

test('a card is another person’s: 404, and nothing is written', async () => {
  const input = await rated(cardId, actor)
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
