import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { listOpenAttempts } from '#lib/attempts/list-open-attempts.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { ferry, secret } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { keysOf, play } from '../support/play.ts'

let actor: Actor
let quizId: string

beforeAll(async () => {
  await addSamples()
  actor = await makePerson()
  quizId = (await makeQuiz(actor)).quizId
})
afterEach(() => vi.restoreAllMocks())

/** A new person with an attempt at a sample quiz. */
async function started(person?: Actor) {
  const by = person ?? (await makePerson())
  const [quiz] = (await listQuizzes({}, by)).quizzes
  const { attemptId } = await startAttempt({ quizId: quiz!.id }, by)
  const view = await readAttempt({ attemptId }, by)
  const save = (choice: string[], revision: number, saveId: string = randomUUID(), position = 0) =>
    saveResponse({ attemptId, position, choice, revision, saveId }, by)
  const read = async (position = 0) => (await readAttempt({ attemptId }, by)).questions[position]!
  return { by, quizId: quiz!.id, attemptId, view, save, read, options: view.questions[0]!.options }
}

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
    const { by, quizId: id, attemptId } = await started()
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

describe('the player', () => {
  test('gets no key, no reason, no explanation, no evidence, no score, before and after saving', async () => {
    const by = actor
    const { attemptId } = await startAttempt({ quizId }, by)
    const view = await readAttempt({ attemptId }, by)
    const { options, position } = view.questions[0]!
    const input = { attemptId, position, choice: [options[0]!.id], revision: 0, saveId: randomUUID() }
    const payloads = [
      view,
      await saveResponse(input, by),
      await saveResponse({ ...input, saveId: randomUUID() }, by).catch((error) => ({ ...error })),
      await readReview({ attemptId }, by).catch((error) => ({ ...error })),
      await readAttempt({ attemptId }, by),
      await readQuiz({ quizId }, by),
      await listQuizzes({}, by),
      await listOpenAttempts(by),
    ]
    const json = JSON.stringify(payloads)
    for (const hidden of Object.values(secret)) expect(json).not.toContain(hidden)
    const names = new Set(json.match(/"(\w+)":/g))
    for (const name of [
      'key',
      'isKey',
      'why',
      'explanation',
      'evidence',
      'correct',
      'quality',
      'rule',
      'quote',
    ]) {
      expect(names, name).not.toContain(`"${name}":`)
    }
    expect(view.questions.map((question) => Object.keys(question).sort())).toEqual(
      view.questions.map(() => [
        'choice',
        'contextLine',
        'explained',
        'flagged',
        'kind',
        'options',
        'position',
        'revision',
        'seconds',
        'stem',
        'unit',
      ]),
    )
    expect(
      view.questions.flatMap((question) => question.options.map((option) => Object.keys(option))),
    ).toEqual(Array.from({ length: 12 }, () => ['id', 'text']))
  })

  test('shows the options in one order as often as it loads, and not always the right one first', async () => {
    const { by, attemptId, view } = await started()
    expect((await readAttempt({ attemptId }, by)).questions).toEqual(view.questions)
    const places = new Set<number>()
    for (let run = 0; run < 12; run++) {
      const other = await started()
      const keys = await keysOf(other.attemptId)
      for (const [index, question] of other.view.questions.entries()) {
        places.add(question.options.findIndex((option) => option.id === keys[index]))
      }
    }
    expect(places).toEqual(new Set([0, 1, 2, 3]))
  })

  test('finds its choices again after a reload, and the attempt among the open ones', async () => {
    const { by, attemptId, quizId: id, options, save, read } = await started()
    await save([options[1]!.id], 0)
    expect(await read()).toMatchObject({ choice: [options[1]!.id], revision: 1 })
    expect(await listOpenAttempts(by)).toEqual([
      expect.objectContaining({ attemptId, quizId: id, answered: 1, questions: expect.any(Number) }),
    ])
  })
})

describe('saving', () => {
  test('counts the revision up and tells the server’s time', async () => {
    const { save, options, read } = await started()
    const now = new Date('2026-03-01T12:00:00.123Z')
    vi.spyOn(clock, 'now').mockReturnValue(now)
    const first = await save([options[0]!.id], 0)
    expect(first).toEqual({
      revision: 1,
      savedAt: now.toISOString(),
      serverTime: now.toISOString(),
      deadlineAt: null,
    })
    expect(await save([options[2]!.id], 1)).toMatchObject({ revision: 2 })
    expect(await save([], 2)).toMatchObject({ revision: 3 })
    expect(await read()).toMatchObject({ choice: null, revision: 3 })
  })

  test('a stale revision is refused with what is stored, and changes nothing', async () => {
    const { save, options, read } = await started()
    await save([options[0]!.id], 0)
    for (const stale of [0, 2, 99]) {
      await expect(save([options[1]!.id], stale)).rejects.toMatchObject({
        code: 'conflict',
        details: { choice: [options[0]!.id], revision: 1, savedAt: expect.any(String) },
      })
    }
    expect(await read()).toMatchObject({ choice: [options[0]!.id], revision: 1 })
  })

  test('the same save again is answered as before and saved once, also when it comes five times at once', async () => {
    const { save, options, read } = await started()
    const saveId = randomUUID()
    const all = await Promise.all([1, 2, 3, 4, 5].map(() => save([options[3]!.id], 0, saveId)))
    expect(new Set(all.map((one) => `${one.revision} ${one.savedAt}`)).size).toBe(1)
    expect(await save([options[3]!.id], 0, saveId)).toMatchObject({ revision: 1, savedAt: all[0]!.savedAt })
    expect(await read()).toMatchObject({ revision: 1 })
  })

  test('of two tabs at once one is saved and the other is told', async () => {
    const { save, options, read } = await started()
    const both = await Promise.allSettled([save([options[0]!.id], 0), save([options[1]!.id], 0)])
    const lost = both.filter((one) => one.status === 'rejected')
    expect(lost).toHaveLength(1)
    expect(lost[0]!.reason).toMatchObject({ code: 'conflict', details: { revision: 1 } })
    expect(await read()).toMatchObject({ revision: 1 })
  })

  test.each([
    ['an id that is no option', () => ['ffffffffffff']],
    ['an option of another question', (other: string) => [other]],
    ['NUL and half characters', () => ['\u0000\uD800']],
    ['two options where one is right', (_: string, own: string[]) => own.slice(0, 2)],
    ['the same option twice', (_: string, own: string[]) => [own[0]!, own[0]!]],
  ])('%s is refused', async (_, choose) => {
    const { save, read, view, options } = await started()
    const choice = choose(
      view.questions[1]!.options[0]!.id,
      options.map((option) => option.id),
    )
    await expect(save(choice, 0)).rejects.toMatchObject({ code: 'invalid' })
    expect(await read()).toMatchObject({ choice: null, revision: 0 })
  })

  test.each([-1, 99, 0.5, Number.NaN, 2 ** 40])('position %d does not exist', async (position) => {
    const { save, options } = await started()
    await expect(save([options[0]!.id], 0, randomUUID(), position)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
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
    const { by, attemptId, view } = await started()
    const result = await submitAttempt({ attemptId }, by)
    expect(result).toEqual({ attemptId, score: 0, maxScore: view.questions.length * 100 })
  })

  test('again it gives the same result, also ten times at once, and counts once', async () => {
    const { by, attemptId, save } = await started()
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
    const { by, attemptId, save, options } = await started()
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
      const { by, attemptId, save } = await started()
      const [key] = await keysOf(attemptId)
      const [saved, submitted] = await Promise.allSettled([save([key!], 0), submitAttempt({ attemptId }, by)])
      const { score } = await submitAttempt({ attemptId }, by)
      expect(submitted.status).toBe('fulfilled')
      expect(score).toBe(saved.status === 'fulfilled' ? 100 : 0)
    }
  })

  test('a discarded attempt takes neither saves nor submits', async () => {
    const { by, attemptId, save, options } = await started()
    await database.attempt.update({ where: { id: attemptId }, data: { state: 'discarded' } })
    await expect(save([options[0]!.id], 0)).rejects.toMatchObject({
      code: 'conflict',
      details: { state: 'discarded' },
    })
    await expect(submitAttempt({ attemptId }, by)).rejects.toMatchObject({ code: 'conflict' })
    await expect(readReview({ attemptId }, by)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('the review', () => {
  test('comes only after submitting', async () => {
    const { by, attemptId } = await started()
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
    const { by, attemptId, view } = await started()
    await submitAttempt({ attemptId }, by)
    const { questions } = await readReview({ attemptId }, by)
    expect(questions.map((question) => question.options.map((option) => option.id))).toEqual(
      view.questions.map((question) => question.options.map((option) => option.id)),
    )
  })
})
