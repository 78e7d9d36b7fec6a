import { describe, expect, test } from 'vitest'
import { checkResponse } from '#lib/attempts/check-response.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { ferry, secret } from '../support/ferry-article.ts'
import { makePerson } from '../support/people.ts'
import { quizOn, startOn } from '../support/start.ts'

const future = new Date(Date.now() + 86_400_000)
const past = new Date(Date.now() - 1_000)

describe('practising', () => {
  test('is without a limit and explains each answer, whatever the quiz says', async () => {
    const { row } = await startOn({ timeLimit: 60, feedback: 'submitted' }, { practice: true })
    expect(await row()).toMatchObject({ feedback: 'each', timeLimit: null, deadlineAt: null, dueAt: null })
  })

  test.each([
    ['does not allow it', { practice: false }],
    ['never shows its keys', { feedback: 'never' as const }],
    ['shows them later', { feedback: 'due' as const, dueAt: future }],
  ])('is for the owner alone where the quiz %s', async (_, terms) => {
    const { quizId, owner } = await quizOn(terms)
    await expect(startAttempt({ quizId, practice: true }, await makePerson())).rejects.toMatchObject({
      code: 'invalid',
    })
    const { attemptId } = await startAttempt({ quizId, practice: true }, owner)
    expect(await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })).toMatchObject({
      feedback: 'each',
      dueAt: null,
    })
  })

  test('is allowed again once the day has come', async () => {
    const { row } = await startOn({ feedback: 'due', dueAt: past }, { practice: true })
    expect((await row()).feedback).toBe('each')
  })

  test('gives the attempt in progress, on its own terms', async () => {
    const { by, quizId, attemptId, row } = await startOn({})
    expect(await startAttempt({ quizId, practice: true }, by)).toEqual({ attemptId })
    expect((await row()).feedback).toBe('submitted')
  })
})

describe('a check', () => {
  const practising = () => startOn({}, { practice: true })
  type Practice = Awaited<ReturnType<typeof startOn>>
  const check = ({ attemptId, by }: Practice, position: number, revision: number) =>
    checkResponse({ attemptId, position, revision }, by)

  test('marks one answer, tells its key and why, and those of no other', async () => {
    const practice = await practising()
    await practice.save(0, practice.keys[0]!)
    const { explained } = await check(practice, 0, 1)
    expect(explained).toMatchObject({ position: 0, correct: true, score: 100, key: practice.keys[0] })
    expect(explained.options.filter((option) => option.isChosen)).toEqual(
      explained.options.filter((option) => option.isKey),
    )
    expect(explained.explanation).toBe(secret.explanation)
    const view = await practice.view()
    expect(view.questions.map((question) => question.explained !== null)).toEqual([true, false, false])
    expect(view.questions[0]!.explained).toEqual(explained)
    const others = JSON.stringify(view.questions.slice(1))
    for (const hidden of Object.values(secret)) expect(others).not.toContain(hidden)
  })

  test('shows the quotes of the evidence, not the paragraphs, which may tell other keys', async () => {
    const practice = await practising()
    await practice.save(0, practice.keys[0]!)
    const { explained } = await check(practice, 0, 1)
    expect(explained.quotes.length).toBeGreaterThan(0)
    for (const quote of explained.quotes) {
      expect(ferry.text).toContain(quote)
      expect(ferry.text.split('\n')).not.toContain(quote)
    }
  })

  test('fixes the answer: a later save is refused with what is stored', async () => {
    const practice = await practising()
    const { save, keys, response } = practice
    const [, , , other] = (await practice.view()).questions[0]!.options
    await save(0, [other!.id])
    await check(practice, 0, 1)
    await expect(save(0, keys[0]!, 1)).rejects.toMatchObject({
      code: 'conflict',
      details: { choice: [other!.id], revision: 1, isChecked: true },
    })
    expect(await response(0)).toMatchObject({ choice: [other!.id], revision: 1 })
  })

  test('again is the same as once, also five times at once and after submitting', async () => {
    const practice = await practising()
    await practice.save(0, practice.keys[0]!)
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => check(practice, 0, 1)))
    expect(new Set(all.map(({ explained }) => JSON.stringify(explained))).size).toBe(1)
    const { checkedAt } = await practice.response(0)
    await submitAttempt(practice, practice.by)
    expect((await check(practice, 0, 1)).explained).toEqual(all[0]!.explained)
    expect((await practice.response(0)).checkedAt).toEqual(checkedAt)
  })

  test('of an answer that was changed elsewhere asks first, and of none is refused', async () => {
    const practice = await practising()
    await expect(check(practice, 0, 0)).rejects.toMatchObject({ code: 'invalid' })
    await practice.save(0, practice.keys[0]!)
    await expect(check(practice, 0, 0)).rejects.toMatchObject({
      code: 'conflict',
      details: { choice: practice.keys[0], revision: 1, isChecked: false },
    })
    expect(await practice.response(0)).toMatchObject({ checkedAt: null, correct: null })
  })

  test('is refused where feedback comes later, to another person, and after the end', async () => {
    const taken = await startOn({})
    await taken.save(0, taken.keys[0]!)
    await expect(check(taken, 0, 1)).rejects.toMatchObject({ code: 'invalid' })
    const practice = await practising()
    await practice.save(0, practice.keys[0]!)
    const stranger = { ...practice, by: await makePerson() }
    await expect(check(stranger, 0, 1)).rejects.toMatchObject({ code: 'not-found' })
    await submitAttempt(practice, practice.by)
    await expect(check(practice, 1, 0)).rejects.toMatchObject({ details: { state: 'submitted' } })
    expect(await practice.response(0)).toMatchObject({ checkedAt: null })
  })

  test('keeps its mark when the attempt is submitted, and counts like any other', async () => {
    const practice = await practising()
    await practice.save(0, practice.keys[0]!)
    await check(practice, 0, 1)
    await practice.save(1, practice.keys[1]!)
    expect(await submitAttempt(practice, practice.by)).toMatchObject({ score: 200, maxScore: 300 })
    const review = await readReview(practice, practice.by)
    expect(review.questions.map((question) => question.correct)).toEqual([true, true, false])
    const [day] = await database.dayScore.findMany({ where: { userId: practice.by.id } })
    expect(day).toMatchObject({ attempts: 1, correct: 2, score: 200 })
  })
})
