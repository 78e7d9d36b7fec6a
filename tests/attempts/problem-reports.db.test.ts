import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { mergeGuest } from '#lib/accounts/merge-guest.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { reportProblem } from '#lib/attempts/report-problem.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { settings } from '#lib/env.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { closeReport } from '#lib/quizzes/close-report.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { ferry } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

const refused = { code: 'not-found' }
const wrong = { position: 1, reason: 'wrongKey', text: 'It was 1.4 million.' }
let owner: Actor
let quizId: string

beforeAll(async () => {
  settings().SMTP_URL = 'smtp://127.0.0.1:1' // letters are only queued here
  await addSamples()
  owner = await makePerson()
  quizId = (await makeQuiz(owner)).quizId
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await database.problemReport.deleteMany()
  await database.tries.deleteMany()
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
})

/** Somebody who took the quiz. */
async function learner(options: Parameters<typeof makePerson>[0] = {}) {
  const by = await makePerson(options)
  const { attemptId } = await play(quizId, by, [0])
  return { by, attemptId }
}

const lettersTo = async (person: Actor) => {
  const { email } = await database.user.findUniqueOrThrow({ where: { id: person.id } })
  const rows = await database.$queryRaw<{ payload: { to: string; text: string } }[]>`
    SELECT payload FROM graphile_worker._private_jobs ORDER BY id`
  return rows.map((row) => row.payload).filter(({ to }) => to === email)
}

describe('reporting a problem', () => {
  test('stores the reason and the text with what was asked, and shows them to whoever reported', async () => {
    const { by, attemptId } = await learner()
    await reportProblem({ attemptId, ...wrong, text: '  It was\r\n1.4 million.\n' }, by)
    const { questions } = await readReview({ attemptId }, by)
    expect(questions.map(({ report }) => report)).toEqual([
      null,
      { reason: 'wrongKey', text: 'It was\n1.4 million.', isClosed: false },
      null,
    ])
  })

  test('a second report of the same person takes the place of the first, and is open again', async () => {
    const { by, attemptId } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    const { id } = await database.problemReport.findFirstOrThrow()
    await closeReport({ reportId: id }, owner)
    await reportProblem({ attemptId, position: 1, reason: 'unclear', text: '' }, by)
    const rows = await database.problemReport.findMany()
    expect(rows).toMatchObject([{ id, reason: 'unclear', text: '', closedAt: null }])
  })

  test('ten at the same moment are one', async () => {
    const { by, attemptId } = await learner()
    await Promise.all(Array.from({ length: 10 }, () => reportProblem({ attemptId, ...wrong }, by)))
    expect(await database.problemReport.count()).toBe(1)
  })

  test('a guest reports like anybody else, also while the attempt runs', async () => {
    const guest = await makePerson({ isGuest: true })
    const { attemptId } = await startAttempt({ quizId }, guest)
    await reportProblem({ attemptId, ...wrong }, guest)
    expect((await readReports({ quizId }, owner)).questions).toHaveLength(1)
  })

  test('is for questions of one’s own attempts: anything else is not found, and nothing is written', async () => {
    const { attemptId } = await learner()
    const { by: stranger, attemptId: own } = await learner()
    const asked: [string, number, Actor][] = [
      [attemptId, 1, stranger],
      [attemptId, 1, owner],
      [own, 3, stranger],
      [own, -1, stranger],
      [randomUUID(), 0, stranger],
      ['x', 0, stranger],
    ]
    for (const [attempt, position, by] of asked) {
      const report = reportProblem({ ...wrong, attemptId: attempt, position }, by)
      await expect(report).rejects.toMatchObject(refused)
    }
    expect(await database.problemReport.count()).toBe(0)
    expect(await database.tries.count()).toBe(0)
  })

  test('refuses what is no reason or too much text, in a sentence', async () => {
    const { by, attemptId } = await learner()
    for (const problem of [
      { reason: '', text: '' },
      { reason: 'constructor', text: '' },
      { reason: 'other', text: 'x'.repeat(2001) },
      { reason: 'other', text: 'a\0b' },
    ]) {
      const report = reportProblem({ attemptId, position: 0, ...problem }, by)
      await expect(report).rejects.toMatchObject({ code: 'invalid', message: /[A-Z].*\./ })
    }
    await reportProblem(
      { attemptId, position: 0, reason: 'other', text: '\r\n'.repeat(1000) + 'x'.repeat(2000) },
      by,
    )
    expect(await database.problemReport.count()).toBe(1)
  })

  test('takes sixty in an hour, then one after each wait', async () => {
    const { by, attemptId } = await learner()
    for (let count = 0; count < 60; count += 1) await reportProblem({ attemptId, ...wrong }, by)
    await expect(reportProblem({ attemptId, ...wrong }, by)).rejects.toMatchObject({ code: 'rate-limited' })
    const later = new Date(Date.now() + 61_000)
    vi.spyOn(clock, 'now').mockReturnValue(later)
    await reportProblem({ attemptId, ...wrong }, by)
  })

  test('on a question of nobody is kept as well', async () => {
    const by = await makePerson()
    const sample = (await listQuizzes({}, by)).quizzes.find((quiz) => quiz.id !== quizId)
    const { attemptId } = await play(sample!.id, by, [])
    await reportProblem({ attemptId, ...wrong }, by)
    expect(await database.problemReport.count()).toBe(1)
    expect(await readQuiz({ quizId: sample!.id }, by)).toMatchObject({ openReports: 0 })
    await expect(readReports({ quizId: sample!.id }, by)).rejects.toMatchObject(refused)
  })
})

describe('the letter to the owner', () => {
  test('says the quiz, the question, the reason and where to read more; one a question and day', async () => {
    const { by, attemptId } = await learner()
    const { by: other, attemptId: others } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    await reportProblem({ attemptId: others, ...wrong }, other)
    const [letter, ...more] = await lettersTo(owner)
    expect(more).toEqual([])
    expect(letter?.text).toContain('How much did the repair of the ferry cost?')
    expect(letter?.text).toContain('The answer that counts as right is wrong.')
    expect(letter?.text).toContain(`/quizzes/${quizId}/reports`)
    expect(letter?.text).not.toContain(wrong.text)

    await reportProblem({ attemptId, ...wrong, position: 2 }, by)
    expect(await lettersTo(owner)).toHaveLength(2)
    const tomorrow = new Date(Date.now() + 25 * 60 * 60 * 1000)
    vi.spyOn(clock, 'now').mockReturnValue(tomorrow)
    await reportProblem({ attemptId, ...wrong }, by)
    expect(await lettersTo(owner)).toHaveLength(3)
  })

  test('is written to nobody about their own report, nor to a guest, nor where no letter can be sent', async () => {
    const { attemptId } = await play(quizId, owner, [])
    await reportProblem({ attemptId, ...wrong }, owner)
    const guest = await makePerson({ isGuest: true })
    const theirs = (await makeQuiz(guest)).quizId
    await database.quiz.update({ where: { id: theirs }, data: { visibility: 'public' } })
    const by = await makePerson()
    await reportProblem({ ...(await play(theirs, by, [])), ...wrong }, by)
    const url = settings().SMTP_URL
    settings().SMTP_URL = undefined
    const { by: another, attemptId: last } = await learner()
    await reportProblem({ attemptId: last, ...wrong }, another)
    settings().SMTP_URL = url
    expect(await lettersTo(owner)).toEqual([])
    expect(await lettersTo(guest)).toEqual([])
  })
})

describe('the owner', () => {
  test('reads the open reports by question, as it was asked, with key and evidence, and no name', async () => {
    const { by, attemptId } = await learner()
    const { by: other, attemptId: others } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    await reportProblem({ attemptId: others, position: 0, reason: 'outdated', text: '' }, other)
    await reportProblem({ attemptId: others, position: 1, reason: 'severalRight', text: '' }, other)
    const view = await readReports({ quizId }, owner)
    expect(
      view.questions.map(({ content, problems }) => [content.stem, problems.map(({ reason }) => reason)]),
    ).toEqual([
      ['How much did the repair of the ferry cost?', ['wrongKey', 'severalRight']],
      ['When will the ferry of Port Ellery sail again?', ['outdated']],
    ])
    const [first] = view.questions
    const [key] = first?.content.key ?? []
    expect(first?.content.options.find(({ id }) => id === key)?.text).toBe('2.4 million euros')
    expect(first?.evidence).toMatchObject([{ quote: 'The repair cost 2.4 million euros' }])
    expect(ferry.text).toContain(first?.evidence[0]?.paragraph)
    expect(JSON.stringify(view)).not.toContain(by.id)
  })

  test('sees how many are open on the quiz and in the list; nobody else does', async () => {
    const { by, attemptId } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    await reportProblem({ attemptId, ...wrong, position: 2 }, by)
    const counted = async (actor: Actor | null) => [
      (await readQuiz({ quizId }, actor)).openReports,
      (await listQuizzes({}, actor)).quizzes.find(({ id }) => id === quizId)?.openReports,
    ]
    expect(await counted(owner)).toEqual([2, 2])
    expect(await counted(by)).toEqual([0, 0])
    expect(await counted(null)).toEqual([0, 0])
  })

  test('closes a report, once and again; it leaves the page, and whoever reported is told', async () => {
    const { by, attemptId } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    const [question] = (await readReports({ quizId }, owner)).questions
    const reportId = question?.problems[0]?.id ?? ''
    await closeReport({ reportId }, owner)
    const { closedAt } = await database.problemReport.findUniqueOrThrow({ where: { id: reportId } })
    await closeReport({ reportId }, owner)
    expect(await database.problemReport.findUniqueOrThrow({ where: { id: reportId } })).toMatchObject({
      closedAt,
    })
    expect((await readReports({ quizId }, owner)).questions).toEqual([])
    expect((await readReview({ attemptId }, by)).questions[1]?.report).toMatchObject({ isClosed: true })
  })

  test('is the only one: to others the page and the closing are not found, and nothing is written', async () => {
    const { by, attemptId } = await learner()
    await reportProblem({ attemptId, ...wrong }, by)
    const before = await database.problemReport.findFirstOrThrow()
    for (const stranger of [by, await makePerson(), await makePerson({ isGuest: true })]) {
      await expect(readReports({ quizId }, stranger)).rejects.toMatchObject(refused)
      await expect(closeReport({ reportId: before.id }, stranger)).rejects.toMatchObject(refused)
    }
    for (const id of ['x', randomUUID()]) {
      await expect(readReports({ quizId: id }, owner)).rejects.toMatchObject(refused)
      await expect(closeReport({ reportId: id }, owner)).rejects.toMatchObject(refused)
    }
    expect(await database.problemReport.findFirstOrThrow()).toEqual(before)
  })
})

describe('a guest who signs in to an account', () => {
  test('brings reports along; of two on one question the later one stays', async () => {
    const { by: guest, attemptId: guests } = await learner({ isGuest: true })
    const { by: person, attemptId: persons } = await learner()
    await reportProblem(
      { attemptId: guests, position: 0, reason: 'language', text: 'Only the guest’s' },
      guest,
    )
    await reportProblem({ attemptId: guests, position: 1, reason: 'unclear', text: 'Earlier' }, guest)
    await reportProblem({ attemptId: persons, position: 1, reason: 'outdated', text: 'Later' }, person)
    await reportProblem({ attemptId: persons, position: 2, reason: 'unclear', text: 'Earlier' }, person)
    await reportProblem({ attemptId: guests, position: 2, reason: 'other', text: 'Later' }, guest)
    expect(await mergeGuest(guest.id, person.id)).toBe(true)
    const rows = await database.problemReport.findMany({ orderBy: { createdAt: 'asc' } })
    expect(rows.map(({ reporterId, text }) => [reporterId, text])).toEqual([
      [person.id, 'Only the guest’s'],
      [person.id, 'Later'],
      [person.id, 'Later'],
    ])
  })
})
