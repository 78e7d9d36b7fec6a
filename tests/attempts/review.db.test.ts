import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let quizId: string
let attemptId: string

beforeAll(async () => {
  actor = await makePerson()
  quizId = (await makeQuiz(actor)).quizId
  attemptId = (await play(quizId, actor, [0, 1, 2])).attemptId
})
afterEach(() => vi.restoreAllMocks())

const questions = async () => (await readReview({ attemptId }, actor)).questions

test('a review tells which questions were flagged', async () => {
  await database.response.update({
    where: { attemptId_position: { attemptId, position: 1 } },
    data: { flagged: true },
  })
  expect((await questions()).map(({ flagged }) => flagged)).toEqual([false, true, false])
})

describe('the deck in a review', () => {
  test('takes the fact of a question, and the review says that it is in it, to this person only', async () => {
    await database.card.deleteMany()
    expect((await questions()).map(({ deck }) => deck?.isIn)).toEqual([false, false, false])
    await addCard({ attemptId, position: 1 }, actor)
    expect((await questions()).map(({ deck }) => deck?.isIn)).toEqual([false, true, false])
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
    const other = await makePerson()
    const theirs = await readReview(await play(quizId, other, [0, 1, 2]), other)
    expect(theirs.questions.map(({ deck }) => deck?.isIn)).toEqual([false, false, false])
  })

  test('is not for a fact that is too old, and not for a question without one', async () => {
    await database.card.deleteMany()
    const facts = await database.fact.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
    const past = { expiresAt: new Date('2020-01-01') }
    await database.fact.updateMany({ where: { id: { in: facts.map(({ id }) => id) } }, data: past })
    await database.question.updateMany({ where: { position: 0 }, data: { factId: null } })
    expect((await questions()).map(({ deck }) => deck?.isIn)).toEqual([undefined, false, false])
    expect((await questions())[1]?.deck?.tooOld).toBe('It held until January 1, 2020.')
  })
})
