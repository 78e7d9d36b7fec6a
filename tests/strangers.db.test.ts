import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { reportProblem } from '#lib/attempts/report-problem.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readGeneration } from '#lib/desk/read-generation.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { closeReport } from '#lib/quizzes/close-report.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { readReports } from '#lib/quizzes/read-reports.ts'
import { makeQuiz } from './support/make-quiz.ts'
import { makePerson } from './support/people.ts'
import { keysOf, play } from './support/play.ts'

type Kind = 'article' | 'generation' | 'question' | 'quiz' | 'attempt' | 'report'
type Ids = Record<Kind, string>

let choice: string[] = []
const save = (attemptId: string, by: Actor) =>
  saveResponse({ attemptId, position: 0, choice, revision: 0, saveId: randomUUID() }, by)

const report = (attemptId: string, by: Actor) =>
  reportProblem({ attemptId, position: 0, reason: 'unclear', text: '' }, by)

/** Every use case that takes an id, with the kind of record that it names. */
const useCases: Record<string, [Kind, (id: string, by: Actor) => Promise<unknown>]> = {
  readArticle: ['article', (articleId, by) => readArticle({ articleId }, by)],
  requestGeneration: ['article', (articleId, by) => requestGeneration({ articleId }, by)],
  readGeneration: ['generation', (generationId, by) => readGeneration({ generationId }, by)],
  readDesk: ['article', (articleId, by) => readDesk({ articleId }, by)],
  'judgeQuestion keep': ['question', (questionId, by) => judgeQuestion({ questionId, verdict: 'keep' }, by)],
  'judgeQuestion drop': ['question', (questionId, by) => judgeQuestion({ questionId, verdict: 'drop' }, by)],
  'judgeQuestion undo': ['question', (questionId, by) => judgeQuestion({ questionId, verdict: 'undo' }, by)],
  composeQuiz: ['article', (articleId, by) => composeQuiz({ articleId }, by)],
  readQuiz: ['quiz', (quizId, by) => readQuiz({ quizId }, by)],
  startAttempt: ['quiz', (quizId, by) => startAttempt({ quizId }, by)],
  readAttempt: ['attempt', (attemptId, by) => readAttempt({ attemptId }, by)],
  saveResponse: ['attempt', save],
  submitAttempt: ['attempt', (attemptId, by) => submitAttempt({ attemptId }, by)],
  readReview: ['attempt', (attemptId, by) => readReview({ attemptId }, by)],
  readResult: ['attempt', (attemptId, by) => readResult({ attemptId }, by)],
  reportProblem: ['attempt', (id, by) => report(id, by).then(() => 'reported')],
  readReports: ['quiz', (quizId, by) => readReports({ quizId }, by)],
  closeReport: ['report', (reportId, by) => closeReport({ reportId }, by).then(() => 'closed')],
}

/** What only the owner may do, even where others may read. */
const ownersOnly = ['requestGeneration', 'readDesk', 'composeQuiz']

let owner: Actor
let ids: Ids
let submitted: string
const strangers: Record<string, Actor> = {}

beforeAll(async () => {
  await addSamples()
  owner = await makePerson()
  const { articleId, generationId, questions, quizId } = await makeQuiz(owner)
  submitted = (await play(quizId, owner, [0])).attemptId
  await report(submitted, owner)
  const { attemptId } = await startAttempt({ quizId }, owner)
  choice = (await keysOf(attemptId)).slice(0, 1)
  ids = {
    article: articleId,
    generation: generationId,
    question: questions[0]!.id,
    quiz: quizId,
    attempt: attemptId,
    report: (await database.problemReport.findFirstOrThrow()).id,
  }
  strangers.person = await makePerson()
  strangers.guest = await makePerson({ isGuest: true })
  strangers['person with the same things'] = await makePerson()
  await play(
    (await makeQuiz(strangers['person with the same things'])).quizId,
    strangers['person with the same things'],
    [0],
  )
  strangers['person who was deleted'] = { ...owner, id: randomUUID() }
})

const tables = [
  'Article',
  'Generation',
  'Fact',
  'Question',
  'QuestionVersion',
  'Quiz',
  'QuizItem',
  'QuizEdition',
]
const more = ['Attempt', 'Response', 'ProblemReport', 'TopicScore', 'DayScore']

/** All rows of all tables, and the queue. */
async function everything(): Promise<string> {
  const parts = [...tables, ...more].map((table) =>
    database.$queryRawUnsafe(`SELECT * FROM "${table}" ORDER BY 1, 2`),
  )
  const jobs = database.$queryRaw`SELECT id::text, key, attempts FROM graphile_worker.jobs ORDER BY 1`
  return JSON.stringify(await Promise.all([...parts, jobs]))
}

const who = ['person', 'guest', 'person with the same things', 'person who was deleted']
const cases = Object.keys(useCases).flatMap((useCase) => who.map((stranger) => [useCase, stranger] as const))

describe('another person’s record', () => {
  test.each(cases)('%s answers not-found to a %s, and writes nothing', async (useCase, stranger) => {
    const [kind, run] = useCases[useCase]!
    const before = await everything()
    await expect(run(ids[kind], strangers[stranger]!)).rejects.toMatchObject({ code: 'not-found' })
    expect(await everything()).toBe(before)
  })

  test.each(['readAttempt', 'saveResponse', 'submitAttempt', 'readReview'])(
    '%s answers not-found for a submitted attempt as well',
    async (useCase) => {
      const run = useCases[useCase]![1]
      await expect(run(submitted, strangers.person!)).rejects.toMatchObject({ code: 'not-found' })
    },
  )

  test('is not shown to a visitor either', async () => {
    await expect(readArticle({ articleId: ids.article }, null)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readQuiz({ quizId: ids.quiz }, null)).rejects.toMatchObject({ code: 'not-found' })
  })
})

const hostile = [
  '',
  'x',
  '1',
  '..',
  "' OR 1=1 --",
  '\u0000',
  '\uD800',
  '%00',
  '🛶'.repeat(9000),
  'constructor',
]

describe('an id that is none', () => {
  test.each(Object.entries(useCases))('answers not-found to %s', async (_, [, run]) => {
    const before = await everything()
    for (const id of [
      ...hostile,
      randomUUID(),
      ids.article.replace(/-/g, ''),
      `{${ids.article}}`,
      `${ids.article}\n`,
    ]) {
      await expect(run(id, owner), JSON.stringify(id.slice(0, 40))).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    expect(await everything()).toBe(before)
  })

  test('of another kind of record answers not-found as well', async () => {
    for (const [kind, run] of Object.values(useCases)) {
      const others = Object.entries(ids).filter(([name]) => name !== kind)
      for (const [, id] of others) await expect(run(id, owner)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

test.each(ownersOnly)('%s is for the owner: a public article is nobody’s', async (useCase) => {
  const sample = await database.article.findFirstOrThrow({ where: { visibility: 'public' } })
  await expect(useCases[useCase]![1](sample.id, owner)).rejects.toMatchObject({ code: 'not-found' })
  expect(await readArticle({ articleId: sample.id }, null)).toMatchObject({
    isOwner: false,
    questions: { draft: 0, ready: 0 },
    evidence: [],
  })
})

test('the owner may do all of it', async () => {
  for (const [name, [kind, run]] of Object.entries(useCases)) {
    await expect(run(ids[kind], owner), name).resolves.toBeDefined()
  }
})

test('a deleted person takes everything of theirs along', async () => {
  const person = await makePerson()
  const { quizId, articleId } = await makeQuiz(person)
  await play(quizId, person, [0])
  await startAttempt({ quizId }, person)
  const others = await database.attempt.count({ where: { userId: { not: person.id } } })
  await database.user.delete({ where: { id: person.id } })
  expect(await database.article.count({ where: { id: articleId } })).toBe(0)
  expect(await database.attempt.count({ where: { quizId } })).toBe(0)
  expect(await database.question.count({ where: { articleId } })).toBe(0)
  expect(await database.attempt.count()).toBe(others)
})
