import { afterEach, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { readProgress } from '#lib/progress/read-progress.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

afterEach(() => vi.restoreAllMocks())
const at = (time: string) => vi.spyOn(clock, 'now').mockReturnValue(new Date(time))

test('is empty before the first attempt, and an unfinished one does not count', async () => {
  const actor = await makePerson()
  const empty = {
    totals: { attempts: 0, questions: 0, correct: 0, score: 0, maxScore: 0, days: 0 },
    scores: [],
    topics: [],
    days: [],
    streak: { current: 0, best: 0 },
    recent: [],
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
    totals: { attempts: 3, questions: 9, correct: 6, score: 600, maxScore: 900, days: 2 },
    topics: [
      { topic: 'Transport', questions: 6, correct: 4, score: 400, maxScore: 600 },
      { topic: 'Money', questions: 3, correct: 2, score: 200, maxScore: 300 },
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
  expect(progress.recent).toEqual(progress.scores.toReversed())
  expect(Object.keys(progress.topics[0]!)).not.toContain('userId')
})

/** What the invariants compare: the kept sums, and those of all responses of submitted attempts. */
async function bothSums(actor: Actor) {
  const responses = await database.response.findMany({
    where: { attempt: { userId: actor.id, state: 'submitted' } },
    select: { score: true, points: true, correct: true },
  })
  const attempts = await database.attempt.findMany({ where: { userId: actor.id, state: 'submitted' } })
  const { totals, topics } = await readProgress({}, actor)
  const sum = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0)
  return {
    fromResponses: {
      score: sum(responses.map((one) => one.score)),
      maxScore: sum(responses.map((one) => one.points)),
      questions: responses.length,
      correct: responses.filter((one) => one.correct).length,
    },
    fromAttempts: {
      score: sum(attempts.map((one) => one.score)),
      maxScore: sum(attempts.map((one) => one.maxScore)),
    },
    totals,
    fromTopics: {
      score: sum(topics.map((one) => one.score)),
      maxScore: sum(topics.map((one) => one.maxScore)),
      questions: sum(topics.map((one) => one.questions)),
      correct: sum(topics.map((one) => one.correct)),
    },
  }
}

test('totals equal the sum of scores, also when many attempts are submitted at once', async () => {
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
  const { fromResponses, fromAttempts, fromTopics, totals } = await bothSums(actor)
  expect(totals).toMatchObject({ ...fromResponses, attempts: 8 })
  expect(fromTopics).toEqual(fromResponses)
  expect(fromAttempts).toEqual({ score: fromResponses.score, maxScore: fromResponses.maxScore })
  expect(fromResponses.maxScore).toBe(4 * 300 + 4 * 750)
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
