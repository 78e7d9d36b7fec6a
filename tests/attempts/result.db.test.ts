import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Quiz } from '#lib/database/generated/client.ts'
import { secret } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const DAY = 24 * 60 * 60 * 1000
let actor: Actor
let quizId: string

beforeAll(async () => {
  actor = await makePerson()
  quizId = (await makeQuiz(actor)).quizId
})
afterEach(() => vi.restoreAllMocks())

/** An attempt with one right answer, on these terms. */
async function played(terms: Partial<Pick<Quiz, 'feedback' | 'dueAt'>>): Promise<string> {
  await database.quiz.update({
    where: { id: quizId },
    data: { feedback: 'submitted', dueAt: null, ...terms },
  })
  return (await play(quizId, actor, [0])).attemptId
}

test('a result says that explanations are shown at once', async () => {
  const attemptId = await played({})
  expect(await readResult({ attemptId }, actor)).toMatchObject({
    quizId,
    state: 'submitted',
    endedBy: 'person',
    score: 100,
    maxScore: 300,
    isExplained: true,
    opensAt: null,
  })
})

test('a result waits for the day from which explanations are shown, and so do keys and the deck', async () => {
  const dueAt = new Date(Date.now() + DAY)
  const attemptId = await played({ feedback: 'due', dueAt })
  const before = await readResult({ attemptId }, actor)
  expect(before).toMatchObject({ score: null, isExplained: false, opensAt: dueAt.toISOString() })
  expect(JSON.stringify(before)).not.toMatch(new RegExp(Object.values(secret).join('|')))
  await expect(readReview({ attemptId }, actor)).rejects.toMatchObject({ code: 'conflict' })
  await expect(addCard({ attemptId, position: 0 }, actor)).rejects.toMatchObject({ code: 'not-found' })
  vi.spyOn(clock, 'now').mockReturnValue(new Date(dueAt.getTime() + 1))
  expect(await readResult({ attemptId }, actor)).toMatchObject({ score: 100, isExplained: true })
  expect((await readReview({ attemptId }, actor)).questions).toHaveLength(3)
})

test('a result of a quiz that never explains tells the score and no key', async () => {
  const attemptId = await played({ feedback: 'never' })
  const result = await readResult({ attemptId }, actor)
  expect(result).toMatchObject({ score: 100, isExplained: false, opensAt: null })
  await expect(readReview({ attemptId }, actor)).rejects.toMatchObject({ code: 'conflict' })
})

test('a result of an attempt in progress tells no score', async () => {
  const { attemptId } = await startAttempt({ quizId }, actor)
  expect(await readResult({ attemptId }, actor)).toMatchObject({
    state: 'inProgress',
    submittedAt: null,
    score: null,
    isExplained: false,
  })
})
