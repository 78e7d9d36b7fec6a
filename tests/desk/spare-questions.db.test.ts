import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { listArticles } from '#lib/articles/list-articles.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { findAlike } from '#lib/desk/find-alike.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { listQuestions } from '#lib/desk/list-questions.ts'
import { readGeneration } from '#lib/desk/read-generation.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { listKept } from '#lib/quizzes/list-kept.ts'
import { ferryGenerated, ferryQuestions, ferrySpare } from '../support/ferry-article.ts'
import { makeDrafts } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const stored = (articleId: string, spare: boolean) =>
  database.question.findMany({ where: { articleId, spare }, orderBy: { position: 'asc' } })

/** The ferry article with three questions and one that is less certain. */
async function withSpare(actor: Actor) {
  const made = await makeDrafts(actor, ferryGenerated([ferrySpare(), ...ferryQuestions()]))
  const [spare] = await stored(made.articleId, true)
  return { ...made, spare: spare!.id }
}

describe('a less certain question that nobody has judged', () => {
  let owner: Actor
  let made: Awaited<ReturnType<typeof withSpare>>

  beforeAll(async () => {
    owner = await makePerson()
    made = await withSpare(owner)
  })

  test('is stored as a draft with a mark, and counted by nothing', async () => {
    expect(await stored(made.articleId, true)).toMatchObject([{ state: 'draft', topic: 'Crowds' }])
    expect(await readGeneration({ generationId: made.generationId }, owner)).toMatchObject({
      questions: 3,
      counts: { questions: 3 },
      error: null,
    })
    const { articles } = await listArticles({}, owner)
    expect(articles.find(({ id }) => id === made.articleId)?.questions).toEqual({ draft: 3, ready: 0 })
    const article = await readArticle({ articleId: made.articleId }, owner)
    expect(article.questions).toEqual({ draft: 3, ready: 0 })
    expect(article.evidence.map(({ id }) => id)).not.toContain(made.spare)
  })

  test('is not in the bank, nor named as almost the same, nor a topic to choose', async () => {
    const bank = await listQuestions({}, owner)
    expect(bank).toMatchObject({ total: 3, all: 3, topics: ['Money', 'Transport'] })
    expect(await listQuestions({ search: 'every day' }, owner)).toMatchObject({ total: 0 })
    const { form } = await readQuestion({ questionId: made.spare }, owner)
    expect(await findAlike({ form, questionId: null }, owner)).toEqual([])
  })

  test('is in no quiz', async () => {
    const [first] = await stored(made.articleId, false)
    await judgeQuestion({ questionId: first!.id, verdict: 'keep' }, owner)
    const { quizId } = await composeQuiz({ articleId: made.articleId }, owner)
    expect(await database.quizItem.count({ where: { quizId } })).toBe(1)
    await expect(
      composeQuiz({ articleId: made.articleId, questionIds: [made.spare] }, owner),
    ).rejects.toMatchObject({ code: 'invalid' })
  })
})

test('kept, it is a question like any other; taken back, it is a less certain one again', async () => {
  const owner = await makePerson()
  const { articleId, spare } = await withSpare(owner)
  await judgeQuestion({ questionId: spare, verdict: 'keep' }, owner)
  expect(await listQuestions({}, owner)).toMatchObject({ total: 4, all: 4 })
  expect((await listKept({}, owner)).questions).toHaveLength(1)
  expect(await readQuestion({ questionId: spare }, owner)).toMatchObject({ state: 'ready', spare: false })
  const { quizId } = await composeQuiz({ articleId }, owner)
  expect(await database.quizItem.count({ where: { quizId } })).toBe(1)
  await judgeQuestion({ questionId: spare, verdict: 'drop' }, owner)
  expect(await listQuestions({ state: 'retired' }, owner)).toMatchObject({ total: 1 })
  await judgeQuestion({ questionId: spare, verdict: 'undo' }, owner)
  expect(await listQuestions({}, owner)).toMatchObject({ total: 3, all: 3 })
})

test('what a person puts into their own words waits for a verdict like any other', async () => {
  const owner = await makePerson()
  const { spare } = await withSpare(owner)
  const { form, ...before } = await readQuestion({ questionId: spare }, owner)
  expect(before).toMatchObject({ state: 'draft', spare: true })
  const stem = 'How many people took the ferry of Port Ellery a day?'
  await editQuestion({ questionId: spare, base: 1, form: { ...form, stem } }, owner)
  expect(await listQuestions({ search: 'a day' }, owner)).toMatchObject({ total: 1, all: 4 })
  expect(await readQuestion({ questionId: spare }, owner)).toMatchObject({ state: 'draft', spare: false })
})

test('asking again replaces it, and what was dropped is not found a second time', async () => {
  const owner = await makePerson()
  const { articleId, spare } = await withSpare(owner)
  const again = () => makeDrafts(owner, ferryGenerated([...ferryQuestions(), ferrySpare()]))
  await again()
  const [renewed] = await stored(articleId, true)
  expect(renewed!.id).not.toBe(spare)
  await judgeQuestion({ questionId: renewed!.id, verdict: 'drop' }, owner)
  await again()
  expect((await stored(articleId, true)).map(({ id, state }) => [id, state])).toEqual([
    [renewed!.id, 'retired'],
  ])
})

test('where only less certain ones are found, nothing is offered, and the sentence leads to them', async () => {
  const owner = await makePerson()
  const { generationId } = await makeDrafts(owner, ferryGenerated([ferrySpare()]))
  expect(await readGeneration({ generationId }, owner)).toMatchObject({
    state: 'done',
    questions: 0,
    counts: { questions: 0 },
    error: expect.stringContaining('less certain'),
  })
})
