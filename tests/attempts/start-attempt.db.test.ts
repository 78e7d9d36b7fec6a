import { beforeAll, describe, expect, test } from 'vitest'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play, startSample } from '../support/play.ts'

beforeAll(async () => {
  await addSamples()
})

describe('starting', () => {
  test('gives the attempt in progress, and ten starts at once make one', async () => {
    const by = await makePerson()
    const [quiz] = (await listQuizzes({}, by)).quizzes
    const all = await Promise.all(Array.from({ length: 10 }, () => startAttempt({ quizId: quiz!.id }, by)))
    expect(new Set(all.map((one) => one.attemptId)).size).toBe(1)
    expect(await startAttempt({ quizId: quiz!.id }, by)).toEqual(all[0])
    expect(await database.attempt.count({ where: { userId: by.id } })).toBe(1)
  })

  test('after submitting, the next attempt has the next number and another order', async () => {
    const { by, quizId: id, attemptId } = await startSample()
    await submitAttempt({ attemptId }, by)
    const next = await startAttempt({ quizId: id }, by)
    expect(next.attemptId).not.toBe(attemptId)
    const rows = await database.attempt.findMany({ where: { userId: by.id }, orderBy: { number: 'asc' } })
    expect(rows.map((row) => row.number)).toEqual([1, 2])
    expect(rows[0]!.seed).not.toBe(rows[1]!.seed)
  })

  test('starts and submits in a wild mix still leave at most one in progress', async () => {
    const by = await makePerson()
    const [quiz] = (await listQuizzes({}, by)).quizzes
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        const { attemptId } = await startAttempt({ quizId: quiz!.id }, by)
        await submitAttempt({ attemptId }, by)
      }),
    )
    const rows = await database.attempt.findMany({ where: { userId: by.id }, orderBy: { number: 'asc' } })
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1))
    expect(rows.every((row) => row.state === 'submitted')).toBe(true)
    const day = await database.dayScore.findFirstOrThrow({ where: { userId: by.id } })
    expect(day.attempts).toBe(rows.length)
  })

  test('a guest takes a quiz like anybody else', async () => {
    const guest = await makePerson({ isGuest: true })
    const [quiz] = (await listQuizzes({}, guest)).quizzes
    const result = await play(quiz!.id, guest, [0])
    expect(result.score).toBe(100)
    expect((await readReview(result, guest)).questions[0]!.correct).toBe(true)
    const own = await makeQuiz(guest)
    expect((await play(own.quizId, guest, [0, 1, 2])).score).toBe(300)
  })

  test('a quiz that lost all its questions says so', async () => {
    const by = await makePerson()
    const { quizId: own } = await makeQuiz(by)
    await database.quizItem.deleteMany({ where: { quizId: own } })
    await expect(startAttempt({ quizId: own }, by)).rejects.toThrow('no questions yet')
  })
})
