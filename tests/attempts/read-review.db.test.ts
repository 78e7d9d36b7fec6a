import { beforeAll, describe, expect, test } from 'vitest'
import { readReview } from '#lib/attempts/read-review.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { ferry, secret } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play, startSample } from '../support/play.ts'

beforeAll(async () => {
  await addSamples()
})

describe('the review', () => {
  test('comes only after submitting', async () => {
    const { by, attemptId } = await startSample()
    await expect(readReview({ attemptId }, by)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('shows response, key, reasons and the evidence in its paragraph', async () => {
    const by = await makePerson()
    const own = await makeQuiz(by)
    const result = await play(own.quizId, by, [0])
    const before = await database.response.findMany({
      where: { attemptId: result.attemptId },
      orderBy: { position: 'asc' },
    })
    const review = await readReview(result, by)
    expect(review).toMatchObject({
      score: 100,
      maxScore: 300,
      quizTitle: 'Transport, October 14, 2025',
    })
    expect(review.questions.map(({ article }) => article?.id)).toEqual(Array(3).fill(own.articleId))
    expect(review.questions.map((question) => question.correct)).toEqual([true, false, false])
    for (const [index, question] of review.questions.entries()) {
      expect(question.explanation).toBe(secret.explanation)
      expect(question.options.filter((option) => option.isKey)).toHaveLength(1)
      const chosen = question.options.filter((option) => option.isChosen)
      expect(chosen.map((option) => option.id)).toEqual(before[index]!.choice)
      expect(chosen[0]!.isKey).toBe(question.correct)
      for (const { quote, paragraph, start, end } of question.evidence) {
        expect(paragraph.slice(start, end)).toBe(quote)
        expect(ferry.text.split('\n')).toContain(paragraph)
      }
    }
  })

  test('leads on to a quiz that this person has not taken', async () => {
    const by = await makePerson()
    const { quizzes } = await listQuizzes({}, by)
    const seen = new Set<string>()
    let next: { id: string } | null = quizzes[0]!
    while (next) {
      expect(seen).not.toContain(next.id)
      seen.add(next.id)
      next = (await readReview(await play(next.id, by, []), by)).next
    }
    expect(seen.size).toBe(quizzes.length)
  })

  test('keeps the order in which the player showed the options', async () => {
    const { by, attemptId, view } = await startSample()
    await submitAttempt({ attemptId }, by)
    const { questions } = await readReview({ attemptId }, by)
    expect(questions.map((question) => question.options.map((option) => option.id))).toEqual(
      view.questions.map((question) => question.options.map((option) => option.id)),
    )
  })
})
