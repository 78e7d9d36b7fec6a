import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { readReview } from '#lib/attempts/read-review.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { keysOf, play, startSample } from '../support/play.ts'

beforeAll(async () => {
  await addSamples()
})

describe('submitting', () => {
  test('marks every response of the attempt’s own edition', async () => {
    const by = await makePerson()
    const own = await makeQuiz(by)
    const { attemptId, score, maxScore } = await play(own.quizId, by, [0, 2])
    expect({ score, maxScore }).toEqual({ score: 200, maxScore: 300 })
    const rows = await database.response.findMany({ where: { attemptId }, orderBy: { position: 'asc' } })
    expect(rows.map((row) => [row.score, row.correct])).toEqual([
      [100, true],
      [0, false],
      [100, true],
    ])
  })

  test('what is not answered scores nothing', async () => {
    const { by, attemptId, view } = await startSample()
    const result = await submitAttempt({ attemptId }, by)
    expect(result).toEqual({ attemptId, score: 0, maxScore: view.questions.length * 100 })
  })

  test('again it gives the same result, also ten times at once, and counts once', async () => {
    const { by, attemptId, save } = await startSample()
    const [key] = await keysOf(attemptId)
    await save([key!], 0)
    const all = await Promise.all(Array.from({ length: 10 }, () => submitAttempt({ attemptId }, by)))
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(await submitAttempt({ attemptId }, by)).toEqual(all[0])
    expect(all[0]!.score).toBe(100)
    const days = await database.dayScore.findMany({ where: { userId: by.id } })
    expect(days).toEqual([expect.objectContaining({ attempts: 1, score: 100, correct: 1 })])
  })

  test('a save after it is refused and changes nothing; a repeat of an earlier one is still answered', async () => {
    const { by, attemptId, save, options } = await startSample()
    const saveId = randomUUID()
    const first = await save([options[0]!.id], 0, saveId)
    const result = await submitAttempt({ attemptId }, by)
    await expect(save([options[1]!.id], 1)).rejects.toMatchObject({
      code: 'conflict',
      details: { state: 'submitted' },
    })
    expect(await save([options[0]!.id], 0, saveId)).toMatchObject({ revision: first.revision })
    expect(await submitAttempt({ attemptId }, by)).toEqual(result)
    const row = await database.response.findFirstOrThrow({ where: { attemptId, position: 0 } })
    expect(row).toMatchObject({ choice: [options[0]!.id], revision: 1 })
  })

  test('saves that race with it are either marked or refused', async () => {
    for (let round = 0; round < 10; round++) {
      const { by, attemptId, save } = await startSample()
      const [key] = await keysOf(attemptId)
      const [saved, submitted] = await Promise.allSettled([save([key!], 0), submitAttempt({ attemptId }, by)])
      const { score } = await submitAttempt({ attemptId }, by)
      expect(submitted.status).toBe('fulfilled')
      expect(score).toBe(saved.status === 'fulfilled' ? 100 : 0)
    }
  })

  test('a discarded attempt takes neither saves nor submits', async () => {
    const { by, attemptId, save, options } = await startSample()
    await database.attempt.update({ where: { id: attemptId }, data: { state: 'discarded' } })
    await expect(save([options[0]!.id], 0)).rejects.toMatchObject({
      code: 'conflict',
      details: { state: 'discarded' },
    })
    await expect(submitAttempt({ attemptId }, by)).rejects.toMatchObject({ code: 'conflict' })
    await expect(readReview({ attemptId }, by)).rejects.toMatchObject({ code: 'conflict' })
  })
})
