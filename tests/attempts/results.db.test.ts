import { afterEach, describe, expect, test, vi } from 'vitest'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { readProgress } from '#lib/progress/read-progress.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { secret } from '../support/ferry-article.ts'
import { startOn } from '../support/start.ts'

const due = new Date('2030-05-01T12:00:00Z')
const before = new Date('2030-05-01T11:59:59Z')
const at = (now: Date) => vi.spyOn(clock, 'now').mockReturnValue(now)
afterEach(() => vi.restoreAllMocks())

type Started = Awaited<ReturnType<typeof startOn>>

/** All that a person is told of their attempt. */
async function told({ by, attemptId, quizId, view }: Started) {
  return {
    submit: await submitAttempt({ attemptId }, by),
    view: await view(),
    result: await readResult({ attemptId }, by),
    quiz: await readQuiz({ quizId }, by),
    list: await listQuizzes({}, by),
    progress: await readProgress({}, by),
    review: await readReview({ attemptId }, by).catch((error) => ({ ...error, message: error.message })),
  }
}

const names = (payload: unknown) => new Set(JSON.stringify(payload).match(/"\w+":/g))

async function answered(terms: Parameters<typeof startOn>[0]) {
  const attempt = await startOn(terms)
  await attempt.save(0, attempt.keys[0]!)
  await attempt.save(1, attempt.keys[1]!)
  return attempt
}

describe('where feedback waits for a day', () => {
  test('nothing tells score or keys before, and all is told from then on', async () => {
    at(before)
    const attempt = await answered({ feedback: 'due', dueAt: due })
    const early = await told(attempt)
    expect(early.submit).toEqual({ attemptId: attempt.attemptId, score: null, maxScore: 300 })
    expect(early.result).toMatchObject({ score: null, opensAt: due.toISOString(), isExplained: false })
    expect(early.quiz.myAttempts).toEqual([
      expect.objectContaining({ score: null, opensAt: due.toISOString() }),
    ])
    expect(early.list.quizzes.find(({ id }) => id === attempt.quizId)!.myAttempt).toMatchObject({
      score: null,
    })
    expect(early.progress).toMatchObject({ scores: [], topics: [], totals: { correct: 0, questions: 0 } })
    expect(early.review).toMatchObject({ code: 'conflict' })
    for (const name of ['key', 'isKey', 'why', 'explanation', 'evidence', 'correct']) {
      expect(names({ ...early, progress: null }), name).not.toContain(`"${name}":`)
    }
    for (const hidden of Object.values(secret)) expect(JSON.stringify(early)).not.toContain(hidden)

    at(due)
    const late = await told(attempt)
    expect(late.submit.score).toBe(200)
    expect(late.result).toMatchObject({ score: 200, isExplained: true })
    expect(late.quiz.myAttempts[0]).toMatchObject({ score: 200, opensAt: null })
    expect(late.progress.totals).toMatchObject({ correct: 2, questions: 3, attempts: 1 })
    expect(late.review.questions.map((question: { correct: boolean }) => question.correct)).toEqual([
      true,
      true,
      false,
    ])
  })

  test('it counts once, on the day of its submission, however often the job comes', async () => {
    at(before)
    const { by, attemptId } = await answered({ feedback: 'due', dueAt: due })
    await submitAttempt({ attemptId }, by)
    await settleAttempt({ attemptId })
    expect(await database.dayScore.count({ where: { userId: by.id } })).toBe(0)
    at(new Date('2030-06-01T00:00:00Z'))
    await Promise.all([settleAttempt({ attemptId }), settleAttempt({ attemptId })])
    await settleAttempt({ attemptId })
    const days = await database.dayScore.findMany({ where: { userId: by.id } })
    expect(days).toEqual([expect.objectContaining({ attempts: 1, score: 200, day: new Date('2030-05-01') })])
  })

  test('what is submitted after the day is shown at once', async () => {
    at(due)
    const attempt = await answered({ feedback: 'due', dueAt: due })
    expect((await told(attempt)).submit.score).toBe(200)
    expect((await attempt.row()).opensAt).toBeNull()
  })
})

describe('where feedback never comes', () => {
  test('the score is told, and no key, no fact, no review', async () => {
    const attempt = await answered({ feedback: 'never' })
    const all = await told(attempt)
    expect(all.submit.score).toBe(200)
    expect(all.result).toMatchObject({ score: 200, opensAt: null, isExplained: false })
    expect(all.review).toMatchObject({ code: 'conflict' })
    expect(all.progress).toMatchObject({
      totals: { correct: 2 },
      facts: { weakest: [], strongest: [] },
    })
    for (const hidden of Object.values(secret)) expect(JSON.stringify(all)).not.toContain(hidden)
    expect(await database.factScore.count({ where: { userId: attempt.by.id } })).toBe(0)
  })
})
