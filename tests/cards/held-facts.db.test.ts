import { describe, expect, test } from 'vitest'
import { cards, factScores, reviews } from '#lib/belongings/parts/learning.ts'
import { countDue } from '#lib/cards/count-due.ts'
import { exportDeck } from '#lib/cards/export-deck.ts'
import { importDeck } from '#lib/cards/import-deck.ts'
import { rateCard } from '#lib/cards/rate-card.ts'
import { readDeck } from '#lib/cards/read-deck.ts'
import { readReviewDay } from '#lib/cards/read-review-day.ts'
import { readSession } from '#lib/cards/read-session.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { factsOf } from '#lib/progress/fact-store.ts'
import { at } from '../support/at.ts'
import { play } from '../support/play.ts'
import { handedOver, quizOfClassEach, withdraw } from '../support/quiz-of-class.ts'

const of = quizOfClassEach()
describe('the deck while a task holds its facts back', () => {
  test('takes none of them up from a file, not even of a public article', async () => {
    await play(of.quizId, of.learners[1]!, [])
    await database.article.updateMany({ data: { visibility: 'public' } })
    const content = JSON.stringify(await exportDeck(of.learners[1]!))
    const assignmentId = await of.assign('due')
    expect(await importDeck({ content }, of.ada)).toMatchObject({ added: 0, missing: { count: 3 } })
    await withdraw(assignmentId)
    expect(await importDeck({ content }, of.ada)).toMatchObject({ added: 3 })
  })

  test('does not hand over which answer to a card was right', async () => {
    await play(of.quizId, of.ada, [])
    at('2026-05-04T08:00:00Z')
    const { next } = await readSession({ since: clock.now() }, of.ada)
    const { cardId, versionId, reps } = next!
    const { key } = await database.questionVersion.findUniqueOrThrow({ where: { id: versionId } })
    const choice = (key as string[]).slice(0, 1)
    await rateCard({ cardId, versionId, reps, choice, rating: 3, reviewId: crypto.randomUUID() }, of.ada)
    expect(await handedOver(of.ada.id, [reviews])).toContain(choice[0])
    await of.assign('due')
    expect(await handedOver(of.ada.id, [reviews])).not.toContain(choice[0])
  })

  test('asks, finds, lists and hands over none, and has all of them again afterwards', async () => {
    await play(of.quizId, of.ada, [])
    const assignmentId = await of.assign('due')
    at('2026-05-04T08:00:00Z')
    const statements = await database.fact.findMany({ where: { cards: { some: { userId: of.ada.id } } } })
    const told = async () => [
      await countDue(of.ada),
      (await readReviewDay(of.ada)).due,
      Number((await readSession({ since: clock.now() }, of.ada)).next !== null),
      (await readDeck({ show: 'in', search: statements[0]!.statement.slice(0, 12) }, of.ada)).total,
      (await exportDeck(of.ada)).cards.length,
      (await factsOf(of.ada.id)).weakest.length,
    ]
    expect(await told()).toEqual([0, 0, 0, 0, 0, 0])
    const text = await handedOver(of.ada.id, [cards, factScores])
    for (const { statement } of statements) expect(text).not.toContain(statement)
    await withdraw(assignmentId)
    expect(await told()).toEqual([3, 3, 1, 1, 3, 3])
    expect(await database.card.count({ where: { userId: of.ada.id, leftAt: null } })).toBe(3)
  })
})
