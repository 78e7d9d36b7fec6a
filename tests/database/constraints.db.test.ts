import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { database } from '../../lib/database/client.ts'

// What the database itself refuses, whatever the program does.
const ids = {
  user: randomUUID(),
  article: randomUUID(),
  quiz: randomUUID(),
  edition: randomUUID(),
  question: randomUUID(),
  version: randomUUID(),
}
const article = {
  title: 'A title',
  text: 'Some text.',
  publishedOn: new Date('2025-10-14'),
  words: 2,
  contentHash: 'a'.repeat(64),
}
const attempt = (number: number) => ({
  userId: ids.user,
  quizId: ids.quiz,
  editionId: ids.edition,
  number,
  seed: 1,
  maxScore: 200,
})
const version = {
  questionId: ids.question,
  kind: 'wh',
  contextLine: '',
  stem: 'Who?',
  options: [],
  key: [],
  explanation: '',
  evidence: [],
  origin: 'rules' as const,
}

const submitted = {
  state: 'submitted' as const,
  submittedAt: new Date(),
  submittedOn: new Date('2025-10-14'),
  endedBy: 'person' as const,
}

beforeAll(async () => {
  await database.user.create({ data: { id: ids.user, name: 'Ann', email: 'ann@example.org' } })
  await database.article.create({ data: { id: ids.article, ...article } })
  await database.quiz.create({ data: { id: ids.quiz, title: 'A quiz' } })
  await database.quizEdition.create({
    data: { id: ids.edition, quizId: ids.quiz, number: 1, title: 'A quiz', items: [], itemsHash: 'x' },
  })
  await database.question.create({ data: { id: ids.question, position: 0, topic: 'World' } })
  await database.questionVersion.create({ data: { id: ids.version, number: 1, ...version } })
})

test('one attempt in progress a person and quiz, and another when it is submitted', async () => {
  const first = await database.attempt.create({ data: attempt(1) })
  await expect(database.attempt.create({ data: attempt(2) })).rejects.toMatchObject({ code: 'P2002' })
  await database.attempt.update({
    where: { id: first.id },
    data: { ...submitted, score: 200 },
  })
  const second = await database.attempt.create({ data: attempt(2) })
  await database.attempt.update({ where: { id: second.id }, data: { state: 'discarded' } })
  await expect(database.attempt.create({ data: attempt(3) })).resolves.toMatchObject({ number: 3 })
  await database.attempt.deleteMany()
})

test('one generation at a time an article, and another when it is done', async () => {
  const data = { articleId: ids.article, requestedById: ids.user }
  const first = await database.generation.create({ data })
  await expect(database.generation.create({ data })).rejects.toMatchObject({ code: 'P2002' })
  await database.generation.update({ where: { id: first.id }, data: { state: 'done' } })
  await expect(database.generation.create({ data })).resolves.toMatchObject({ state: 'queued' })
})

const response = { position: 0, versionId: ids.version, points: 100 }
const answered = (more: object) => async () => {
  const { id } = await database.attempt.create({ data: { ...attempt(9), state: 'discarded' } })
  await database.response
    .create({ data: { attemptId: id, ...response, ...more } })
    .finally(() => database.attempt.delete({ where: { id } }))
}
const addArticle = (more: object) => () => database.article.create({ data: { ...article, ...more } })
const addVersion = (more: object) => () =>
  database.questionVersion.create({ data: { ...version, number: 2, ...more } })
const addAttempt = (more: object) => () => database.attempt.create({ data: { ...attempt(1), ...more } })
const day = { userId: ids.user, day: new Date('2025-10-14') }
const topic = { userId: ids.user, topic: 'World' }

const refused: [string, string, () => Promise<unknown>][] = [
  ['an article without a title', 'Article_title_length', addArticle({ title: '' })],
  ['a title of 301 letters', 'Article_title_length', addArticle({ title: 'x'.repeat(301) })],
  ['a text of over a million letters', 'Article_text_length', addArticle({ text: 'x'.repeat(1_000_001) })],
  ['a hash that is none', 'Article_contentHash_form', addArticle({ contentHash: 'A' })],
  ['a quiz without a title', 'Quiz_title_length', () => database.quiz.create({ data: { title: '' } })],
  [
    'a question before the first place',
    'Question_position_range',
    () => database.question.create({ data: { position: -1, topic: 'World' } }),
  ],
  ['a quality above 1', 'QuestionVersion_quality_range', addVersion({ quality: 1.5 })],
  ['options that are no list', 'QuestionVersion_options_form', addVersion({ options: {} })],
  ['a score above the highest', 'Attempt_score_range', addAttempt({ ...submitted, score: 201 })],
  ['a score below 0', 'Attempt_score_range', addAttempt({ ...submitted, score: -1 })],
  ['a submitted attempt without a score', 'Attempt_state_fits', addAttempt(submitted)],
  ['an attempt in progress with a score', 'Attempt_state_fits', addAttempt({ score: 100 })],
  ['an attempt in progress that somebody ended', 'Attempt_endedBy_fits', addAttempt({ endedBy: 'deadline' })],
  ['explanations from no day on', 'Attempt_dueAt_fits', addAttempt({ feedback: 'due' })],
  ['a checked response without a mark', 'Response_checkedAt_fits', answered({ checkedAt: new Date() })],
  ['a response before its first revision', 'Response_revision_range', answered({ revision: -1 })],
  ['a response with more than its points', 'Response_score_range', answered({ score: 101 })],
  ['a choice that is no list', 'Response_choice_form', answered({ choice: 'a' })],
  [
    'more right answers than questions',
    'DayScore_correct_range',
    () => database.dayScore.create({ data: { ...day, questions: 1, correct: 2 } }),
  ],
  [
    'a topic score above its highest',
    'TopicScore_score_range',
    () => database.topicScore.create({ data: { ...topic, score: 2, maxScore: 1 } }),
  ],
]

test.each(refused)('%s is refused', async (_what, constraint, write) => {
  await expect(write()).rejects.toThrow(`violates check constraint "${constraint}"`)
})

test('what is within the bounds is taken', async () => {
  await expect(answered({ revision: 0, score: 100, choice: ['a'] })()).resolves.toBeUndefined()
  const long = { ...article, title: 'x'.repeat(300), text: '😀'.repeat(1_000_000) }
  await expect(database.article.create({ data: long })).resolves.toMatchObject({ words: 2 })
})
