import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { mergeGuest } from '#lib/accounts/merge-guest.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { auditScores } from '#lib/progress/audit-scores.ts'
import { inWords } from '#lib/progress/difference.ts'
import { rebuildSums } from '#lib/progress/rebuild-sums.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let actor: Actor
let attemptId = ''

async function audit(repair = false): Promise<string[]> {
  const said: string[] = []
  await auditScores({ repair }, (difference) => said.push(inWords(difference)))
  return said
}

afterEach(() => vi.restoreAllMocks())

beforeAll(async () => {
  actor = await makePerson()
  const { quizId } = await makeQuiz(actor)
  attemptId = (await play(quizId, actor, [0, 1])).attemptId
  await play(quizId, actor, [2])
})

test('finds no difference in what people did, and counts what it marked again', async () => {
  expect(await audit()).toEqual([])
  const counts = await auditScores({ repair: false }, () => {})
  expect(counts).toEqual({ people: 1, attempts: 2, responses: 6, differences: 0 })
})

test('finds none after a guest was merged into an account that had taken the same quiz', async () => {
  const guest = await makePerson({ isGuest: true })
  const { quizId } = await makeQuiz(guest)
  await play(quizId, guest, [0])
  const person = await makePerson()
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
  await play(quizId, person, [0, 1])
  expect(await mergeGuest(guest.id, person.id)).toBe(true)
  expect(await database.attempt.count({ where: { userId: person.id } })).toBe(2)
  expect(await audit()).toEqual([])
})

/** Plays on terms that the quiz itself does not have. */
async function playOn(terms: { feedback: 'due' | 'never'; dueAt?: Date }, by: Actor): Promise<string> {
  const { quizId } = await makeQuiz(by)
  const started = await startAttempt({ quizId }, by)
  await database.attempt.update({ where: { id: started.attemptId }, data: terms })
  await submitAttempt(started, by)
  return started.attemptId
}

test('an attempt whose results open later counts from then on', async () => {
  const by = await makePerson()
  const dueAt = new Date(Date.now() + 60_000)
  const late = await playOn({ feedback: 'due', dueAt }, by)
  expect(await audit()).toEqual([])
  expect(await database.dayScore.count({ where: { userId: by.id } })).toBe(0)
  vi.spyOn(clock, 'now').mockReturnValue(dueAt)
  await settleAttempt({ attemptId: late })
  expect(await audit()).toEqual([])
  expect(await database.factScore.count({ where: { userId: by.id } })).toBe(3)
})

test('facts of an attempt that never shows its keys are not kept', async () => {
  const by = await makePerson()
  await playOn({ feedback: 'never' }, by)
  expect(await audit()).toEqual([])
  expect(await database.dayScore.count({ where: { userId: by.id } })).toBe(1)
  expect(await database.factScore.count({ where: { userId: by.id } })).toBe(0)
  await rebuildSums([by.id])
  expect(await audit()).toEqual([])
})

const person = () => ({ userId: actor.id })
const planted: [string, () => Promise<unknown>, RegExp][] = [
  [
    'an attempt’s sum',
    () => database.attempt.update({ where: { id: attemptId }, data: { score: 300 } }),
    /^Attempt \(id .*\): score is 300, the responses say 200\.$/,
  ],
  [
    'an attempt’s share of a topic',
    () => database.attemptTopic.updateMany({ where: { attemptId, topic: 'Money' }, data: { correct: 0 } }),
    /^AttemptTopic \(.*topic Money.*\): correct is 0, the responses say 1\.$/,
  ],
  [
    'an attempt’s share of a topic that is another person’s',
    () =>
      database.attemptTopic.updateMany({
        where: { attemptId, topic: 'Money' },
        data: { userId: '00000000-0000-7000-8000-000000000000' },
      }),
    /^AttemptTopic \(.*topic Money.*\): userId is 0.*, the responses say .*\.$/,
  ],
  [
    'a score by topic',
    () => database.topicScore.updateMany({ where: { ...person(), topic: 'Money' }, data: { questions: 3 } }),
    /^TopicScore \(.*topic Money.*\): questions is 3, the responses say 2\.$/,
  ],
  [
    'a topic that is missing',
    () => database.topicScore.deleteMany({ where: { ...person(), topic: 'Money' } }),
    /^TopicScore \(.*topic Money.*\) is missing\.$/,
  ],
  [
    'a topic that nobody asked about',
    () => database.topicScore.create({ data: { ...person(), topic: 'Opera' } }),
    /^TopicScore \(.*topic Opera.*\) is there, but nothing accounts for it\.$/,
  ],
  [
    'a day',
    () => database.dayScore.updateMany({ where: person(), data: { seconds: 7, attempts: 3 } }),
    /^DayScore \(.*\): (seconds is 7, the responses say 0; attempts is 3|attempts is 3, the responses say 2; seconds is 7).*\.$/,
  ],
  [
    'a fact',
    () =>
      database.factScore.updateMany({ where: { ...person(), correct: 1 }, data: { correct: 0, missed: 2 } }),
    /^FactScore \(.*factId .*\): .*is \d, the responses say \d.*\.$/,
  ],
]

test.each(planted)('finds a difference in %s, and repairs it', async (_, plant, words) => {
  await plant()
  const said = await audit()
  expect(said.length).toBeGreaterThan(0)
  for (const sentence of said) expect(sentence).toMatch(words)
  await audit(true)
  expect(await audit()).toEqual([])
})

test('finds a wrong mark, tells which, and never repairs it', async () => {
  const where = { attemptId_position: { attemptId, position: 0 } }
  await database.response.update({ where, data: { score: 50, correct: false } })
  const [first] = await audit()
  expect(first).toBe(
    `Response (attemptId ${attemptId}, position 0): score is 50, the responses say 100; correct is false, the responses say true.`,
  )
  await audit(true)
  expect(await audit()).toEqual([first])
  await database.response.update({ where, data: { score: 100, correct: true } })
  await audit(true)
  expect(await audit()).toEqual([])
})

test('finds a response that asks something else than the edition did', async () => {
  const where = { attemptId_position: { attemptId, position: 1 } }
  await database.response.update({ where, data: { position: 7 } })
  const said = await audit()
  expect(said).toEqual([`Response (attemptId ${attemptId}, position 7): position is 7, the responses say 1.`])
})
