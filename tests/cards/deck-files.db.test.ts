import { randomUUID } from 'node:crypto'
import Papa from 'papaparse'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { deckTable, exportDeck } from '#lib/cards/export-deck.ts'
import { importDeck } from '#lib/cards/import-deck.ts'
import { leaveDeck } from '#lib/cards/leave-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readCard } from '#lib/cards/read-card.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { comeUp, makeDeck } from '../support/deck.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let cardIds: string[]

beforeEach(async () => {
  const deck = await makeDeck()
  actor = deck.actor
  cardIds = deck.cardIds
})

const cards = () => database.card.findMany({ where: { userId: actor.id }, orderBy: { factId: 'asc' } })
const fileOf = async (person: Actor) => JSON.stringify(await exportDeck(person))
const take = (content: string, person = actor) => importDeck({ content }, person)

async function review(cardId: string) {
  const { versionId, reps } = await readCard({ cardId }, actor)
  await rateCard({ cardId, versionId, reps, choice: [], rating: 3, reviewId: randomUUID() }, actor)
}

describe('an exported deck', () => {
  test('comes back as it was, and a second time changes nothing', async () => {
    await review(cardIds[0]!)
    await leaveDeck({ cardId: cardIds[1]! }, actor)
    const file = await fileOf(actor)
    const before = await cards()
    expect(await take(file)).toMatchObject({ added: 0, updated: 0, unchanged: 3 })
    expect(await cards()).toEqual(before)
    await database.card.deleteMany({ where: { userId: actor.id } })
    expect(await take(file)).toEqual({
      added: 3,
      updated: 0,
      unchanged: 0,
      missing: { count: 0, articles: [] },
    })
    const same = ({
      factId,
      due,
      stability,
      difficulty,
      reps,
      state,
      lastReview,
      leftAt,
      leftBecause,
    }: (typeof before)[number]) => ({
      factId,
      due,
      stability,
      difficulty,
      reps,
      state,
      lastReview,
      leftAt,
      leftBecause,
    })
    expect((await cards()).map(same)).toEqual(before.map(same))
    expect(await take(file)).toMatchObject({ added: 0, unchanged: 3 })
  })

  test('brings a card up to date that was reviewed later elsewhere, and never back', async () => {
    const old = await fileOf(actor)
    await review(cardIds[0]!)
    const later = await fileOf(actor)
    const reviewed = await cards()
    expect(await take(old)).toMatchObject({ unchanged: 3 })
    expect(await cards()).toEqual(reviewed)
    const card = { state: 'new' as const, stability: 0, difficulty: 0, reps: 0, lastReview: null }
    await database.card.updateMany({ where: { userId: actor.id }, data: card })
    expect(await take(later)).toMatchObject({ updated: 1, unchanged: 2 })
    expect((await cards()).filter(({ reps }) => reps === 1)).toHaveLength(1)
  })

  test('is found in another installation by text and fact; what is not there is named', async () => {
    const other = await makePerson()
    const file = await fileOf(actor)
    expect(await take(file, other)).toMatchObject({
      added: 0,
      missing: { count: 3, articles: ['The ferry of Port Ellery sails again'] },
    })
    expect(await database.card.count({ where: { userId: other.id } })).toBe(0)
    await makeQuiz(other) // the same article, brought by somebody else
    expect(await take(file, other)).toMatchObject({ added: 3, missing: { count: 0 } })
    const taken = await database.card.findMany({
      where: { userId: other.id },
      include: { fact: { include: { article: true } } },
    })
    expect(taken.map(({ fact, origin }) => [fact.article.addedById, origin])).toEqual(
      Array(3).fill([other.id, 'imported']),
    )
  })

  test('takes up facts of public articles, but not through a quiz that does not explain', async () => {
    await addSamples()
    const learner = await makePerson()
    const quiz = await database.quiz.findFirstOrThrow({ where: { sampleKey: 'channel-flyboard' } })
    await play(quiz.id, learner, [])
    await comeUp(learner)
    const file = await fileOf(learner)
    const other = await makePerson()
    await database.quiz.update({ where: { id: quiz.id }, data: { feedback: 'never' } })
    expect(await take(file, other)).toMatchObject({ added: 0 })
    await database.quiz.update({ where: { id: quiz.id }, data: { feedback: 'submitted' } })
    const { added } = await take(file, other)
    expect(added).toBeGreaterThan(0)
    const [card] = await database.card.findMany({ where: { userId: other.id, due: { lte: new Date() } } })
    expect((await readCard({ cardId: card!.id }, other)).stem).toBeTruthy()
  })

  test('with a fact twice, or of the future, is taken up once, or refused', async () => {
    await review(cardIds[0]!)
    const deck = await exportDeck(actor)
    await database.card.deleteMany({ where: { userId: actor.id } })
    expect(await take(JSON.stringify({ ...deck, cards: [...deck.cards, ...deck.cards] }))).toMatchObject({
      added: 3,
    })
    const [first] = deck.cards.filter(({ schedule }) => schedule.lastReview)
    const future = { ...first, schedule: { ...first?.schedule, lastReview: '2999-01-01T00:00:00.000Z' } }
    await expect(take(JSON.stringify({ ...deck, cards: [future] }))).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('imported ten times at once makes each card once', async () => {
    const file = await fileOf(actor)
    await database.card.deleteMany({ where: { userId: actor.id } })
    const all = await Promise.all(Array.from({ length: 10 }, () => take(file)))
    expect(all.reduce((sum, { added }) => sum + added, 0)).toBe(3)
    expect(await cards()).toHaveLength(3)
  })
})

test('the table has a line a card, and no cell that a spreadsheet would run', async () => {
  const { factId } = await database.card.findUniqueOrThrow({ where: { id: cardIds[0]! } })
  const version = await database.questionVersion.findFirstOrThrow({
    where: { question: { factId } },
    select: { id: true, questionId: true, number: true, question: { select: { articleId: true } } },
  })
  const { id: _, ...content } = await database.questionVersion.findUniqueOrThrow({
    where: { id: version.id },
  })
  await database.questionVersion.create({
    data: {
      ...JSON.parse(JSON.stringify({ ...content, createdAt: undefined })),
      number: 2,
      contextLine: '=1+1',
      stem: '@SUM("a"),\n-2',
    },
  })
  const lines = Papa.parse<string[]>(deckTable(await exportDeck(actor)).slice(1)).data.filter(
    (line) => line.length > 1,
  )
  expect(lines).toHaveLength(4)
  expect(lines[0]?.slice(0, 2)).toEqual(['Question', 'Answer'])
  const cells = lines.flat()
  expect(cells).toContain('\'@SUM("a"),\n-2')
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  expect(cells).toContain('2.4 million euros')
})
