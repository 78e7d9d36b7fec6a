import { afterEach, expect, test, vi } from 'vitest'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import type { Difference } from '#lib/progress/difference.ts'
import { readProgress } from '#lib/progress/read-progress.ts'
import { at } from '../support/at.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

afterEach(() => vi.restoreAllMocks())

test('is empty before the first attempt, and an unfinished one does not count', async () => {
  const actor = await makePerson()
  const empty = {
    totals: { attempts: 0, questions: 0, correct: 0, days: 0, seconds: 0 },
    week: { seconds: 0, questions: 0 },
    topic: '',
    scores: [],
    comparison: null,
    topics: [],
    days: [],
    streak: { current: 0, best: 0 },
    facts: { weakest: [], strongest: [] },
  }
  expect(await readProgress({}, actor)).toEqual(empty)
  await startAttempt({ quizId: (await makeQuiz(actor)).quizId }, actor)
  expect(await readProgress({}, actor)).toEqual(empty)
})

test('tells totals, topics, days in the person’s time zone, streak and scores in order', async () => {
  const actor = await makePerson({ timeZone: 'Asia/Tokyo' })
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T14:59:00Z') // 23:59 on March 9 in Tokyo
  const first = await play(quizId, actor, [0])
  at('2026-03-09T15:01:00Z') // two minutes and one day later there
  const second = await play(quizId, actor, [0, 1])
  at('2026-03-10T10:00:00Z')
  const third = await play(quizId, actor, [0, 1, 2])
  at('2026-03-11T10:00:00Z')
  const progress = await readProgress({}, actor)
  expect(progress).toMatchObject({
    totals: { attempts: 3, questions: 9, correct: 6, days: 2 },
    topics: [
      { topic: 'Transport', questions: 6, correct: 4 },
      { topic: 'Money', questions: 3, correct: 2 },
    ],
    days: [
      { day: '2026-03-09', questions: 3, correct: 1 },
      { day: '2026-03-10', questions: 6, correct: 5 },
    ],
    streak: { current: 2, best: 2 },
  })
  expect(progress.scores.map((point) => point.attemptId)).toEqual(
    [first, second, third].map((one) => one.attemptId),
  )
  expect(Object.keys(progress.topics[0]!)).not.toContain('userId')
})

test('sums are right also when many attempts are submitted at once', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  const other = await database.quiz.create({ data: { ownerId: actor.id, title: 'The same again' } })
  const items = await database.quizItem.findMany({ where: { quizId } })
  await database.quizItem.createMany({
    data: items.map((item) => ({ ...item, quizId: other.id, points: 250 })),
  })
  for (let round = 0; round < 4; round++) {
    await Promise.all([play(quizId, actor, [round % 3]), play(other.id, actor, [0, round % 3])])
  }
  const { totals } = await readProgress({}, actor)
  expect(totals).toMatchObject({ attempts: 8, questions: 24 })
  const differences: Difference[] = []
  await auditScores({ repair: false }, (difference) => differences.push(difference))
  expect(differences).toEqual([])
})

test('narrows the line to the share of one topic; a topic that was never asked counts as none', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  const { attemptId } = await play(quizId, actor, [0, 1])
  const money = await readProgress({ topic: 'Money' }, actor)
  expect(money).toMatchObject({ topic: 'Money', scores: [{ attemptId, score: 100, maxScore: 100 }] })
  const opera = await readProgress({ topic: 'Opera' }, actor)
  expect(opera).toMatchObject({ topic: '', scores: [{ attemptId, score: 200, maxScore: 300 }] })
})

test('tells the facts that are known least and best, each with the place where it was asked last', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T12:00:00Z')
  await play(quizId, actor, [0, 1])
  at('2026-03-10T12:00:00Z')
  const { attemptId } = await play(quizId, actor, [0])
  const { facts } = await readProgress({}, actor)
  expect(facts.weakest).toMatchObject([
    {
      statement: expect.stringContaining('Mayor'),
      questions: 2,
      correct: 0,
      askedIn: { attemptId, number: 3 },
    },
    {
      statement: expect.stringContaining('repair'),
      questions: 2,
      correct: 1,
      askedIn: { attemptId, number: 2 },
    },
  ])
  expect(facts.strongest).toMatchObject([
    {
      statement: expect.stringContaining('May 3'),
      questions: 2,
      correct: 2,
      askedIn: { attemptId, number: 1 },
    },
  ])
})

test.each([
  ['never', null],
  ['due', new Date('2026-04-01T12:00:00Z')],
] as const)('tells no fact of an attempt whose keys are not shown: %s', async (feedback, dueAt) => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T12:00:00Z')
  const started = await startAttempt({ quizId }, actor)
  await database.attempt.update({ where: { id: started.attemptId }, data: { feedback, dueAt } })
  await submitAttempt(started, actor)
  expect((await readProgress({}, actor)).facts).toEqual({ weakest: [], strongest: [] })
  expect((await readProgress({}, actor)).totals.attempts).toBe(feedback === 'never' ? 1 : 0)
  if (!dueAt) return
  vi.mocked(clock.now).mockReturnValue(dueAt)
  expect((await readProgress({}, actor)).facts.weakest).toHaveLength(3)
})

test('compares the last thirty days with the thirty before, once both hold enough questions', async () => {
  const actor = await makePerson()
  const day = (date: string, questions: number, correct: number) => ({
    userId: actor.id,
    day: new Date(date),
    questions,
    correct,
    seconds: 60,
  })
  await database.dayScore.createMany({
    data: [
      day('2026-01-09', 500, 0), // sixty days ago: counts no more
      day('2026-01-10', 30, 10),
      day('2026-02-08', 30, 10),
      day('2026-02-09', 25, 20),
      day('2026-03-10', 25, 20),
    ],
  })
  at('2026-03-10T12:00:00Z')
  const { comparison, week } = await readProgress({}, actor)
  expect(comparison).toEqual({
    before: { questions: 60, correct: 20 },
    now: { questions: 50, correct: 40 },
    verdict: 'better',
  })
  expect(week).toEqual({ questions: 25, seconds: 60 })
})

test('days are those of the person’s time zone over a change of the clocks, and stay when the person moves', async () => {
  const actor = await makePerson({ timeZone: 'Europe/Berlin' })
  const { quizId } = await makeQuiz(actor)
  at('2026-03-28T22:59:00Z') // 23:59 on March 28, an hour before UTC
  await play(quizId, actor, [0])
  at('2026-03-29T21:59:00Z') // 23:59 on March 29, two hours before UTC
  await play(quizId, actor, [0])
  at('2026-03-29T22:01:00Z') // 00:01 on March 30
  await play(quizId, actor, [0])
  const days = ['2026-03-28', '2026-03-29', '2026-03-30']
  const before = await readProgress({}, actor)
  expect(before.days.map(({ day }) => day)).toEqual(days)
  expect(before.streak).toEqual({ current: 3, best: 3 })
  const moved = { ...actor, timeZone: 'Pacific/Honolulu' } // it is March 29 there
  const after = await readProgress({}, moved)
  expect(after.days.map(({ day }) => day)).toEqual(days)
  expect(after.streak).toEqual({ current: 3, best: 3 })
})

test('an attempt keeps its share of each topic', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T12:00:00Z')
  const { attemptId } = await play(quizId, actor, [0, 1])
  await play(quizId, actor, [])
  const common = { attemptId, userId: actor.id, submittedAt: new Date('2026-03-09T12:00:00Z') }
  expect(await database.attemptTopic.findMany({ where: { attemptId }, orderBy: { topic: 'asc' } })).toEqual([
    { ...common, topic: 'Money', score: 100, maxScore: 100, questions: 1, correct: 1 },
    { ...common, topic: 'Transport', score: 100, maxScore: 200, questions: 2, correct: 1 },
  ])
})

test('tells how often each fact was asked and missed, and when last', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T12:00:00Z')
  await play(quizId, actor, [0, 1])
  at('2026-03-10T12:00:00Z')
  await play(quizId, actor, [0])
  const facts = await database.factScore.findMany({
    where: { userId: actor.id },
    orderBy: [{ correct: 'desc' }],
    select: { questions: true, correct: true, missed: true, lastAt: true },
  })
  const lastAt = new Date('2026-03-10T12:00:00Z')
  expect(facts).toEqual([
    { questions: 2, correct: 2, missed: 0, lastAt },
    { questions: 2, correct: 1, missed: 1, lastAt },
    { questions: 2, correct: 0, missed: 2, lastAt },
  ])
})

test('adds the time that the attempts took to the day', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  at('2026-03-09T12:00:00Z')
  for (const seconds of [30, 45]) {
    const { attemptId } = await startAttempt({ quizId }, actor)
    await database.response.updateMany({ where: { attemptId, position: 0 }, data: { seconds } })
    at(`2026-03-09T12:${seconds}:00Z`)
    await submitAttempt({ attemptId }, actor)
  }
  const days = await database.dayScore.findMany({ where: { userId: actor.id } })
  expect(days.map(({ seconds }) => seconds)).toEqual([75])
})

test('scores are all or nothing with the marks: a failure while they are added leaves the attempt in progress', async () => {
  const actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  const { attemptId } = await startAttempt({ quizId }, actor)
  await database.$executeRawUnsafe(`
    CREATE FUNCTION "no_day"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$`)
  await database.$executeRawUnsafe(
    `CREATE TRIGGER "no_day" BEFORE INSERT ON "DayScore" FOR EACH ROW EXECUTE FUNCTION "no_day"()`,
  )
  await expect(submitAttempt({ attemptId }, actor)).rejects.toThrow('the disk is full')
  await database.$executeRawUnsafe(`DROP FUNCTION "no_day" CASCADE`)
  const attempt = await database.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    include: { responses: true },
  })
  expect(attempt).toMatchObject({ state: 'inProgress', score: null, submittedOn: null })
  expect(attempt.responses.every((response) => response.score === null)).toBe(true)
  expect(await database.topicScore.count({ where: { userId: actor.id } })).toBe(0)
  await submitAttempt({ attemptId }, actor)
  expect((await readProgress({}, actor)).totals.attempts).toBe(1)
})
