import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { listQuestions } from '#lib/desk/list-questions.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { writeQuestion } from '#lib/desk/write-question.ts'
import { emptyForm } from '#lib/questions/question-form.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
let articleId: string
let ids: string[]

beforeAll(async () => {
  await makeQuiz(await makePerson())
  owner = await makePerson()
  const made = await makeQuiz(owner)
  articleId = made.articleId
  ids = made.questions.map(({ id }) => id)
})

const found = async (filter: Parameters<typeof listQuestions>[0]) =>
  (await listQuestions(filter, owner)).questions.map(({ id }) => id)

describe('the question bank', () => {
  test('holds all questions of the person, and nobody else’s', async () => {
    const bank = await listQuestions({}, owner)
    expect(bank).toMatchObject({ total: 3, all: 3, page: 1, pages: 1, topics: ['Money', 'Transport'] })
    expect(new Set(bank.questions.map(({ id }) => id))).toEqual(new Set(ids))
    expect(bank.articles).toMatchObject([{ id: articleId }])
    expect(bank.questions[0]).toMatchObject({
      quizzes: 1,
      version: 1,
      statistic: null,
      article: { isOwn: true },
    })
    expect(await listQuestions({}, await makePerson())).toMatchObject({ total: 0, all: 0, questions: [] })
  })

  test('is searched in stems and options, as text', async () => {
    expect(await found({ search: 'when will the FERRY' })).toEqual([ids[0]])
    expect(await found({ search: 'shipwright' })).toEqual([ids[2]])
    expect(await found({ search: 'SECRET-WHY' }), 'not in reasons').toEqual([])
    for (const search of ['%', '_ill', '\\', "' OR 1=1 --", '[', '"'])
      expect(await found({ search })).toEqual([])
    expect(await found({ search: '\0 ' })).toHaveLength(3)
  })

  test('is narrowed by topic, article, state and kind, together', async () => {
    expect(await found({ topic: 'Money' })).toEqual([ids[1]])
    expect(await found({ topic: "Money' --" })).toEqual([])
    expect(await found({ article: articleId, kind: 'wh', state: 'ready' })).toHaveLength(3)
    expect(await found({ article: 'x' })).toEqual([])
    expect(await found({ kind: 'order' })).toEqual([])
    await judgeQuestion({ questionId: ids[1] ?? '', verdict: 'drop' }, owner)
    expect(await found({ state: 'retired' })).toEqual([ids[1]])
    expect(await found({ kind: 'constructor', state: 'nonsense' }), 'counts as not said').toHaveLength(3)
  })

  test('looks at current versions alone, and shows their statistics', async () => {
    const [questionId = ''] = ids
    const { form } = await readQuestion({ questionId }, owner)
    const stem = 'On which day will the boat leave?'
    await editQuestion({ questionId, base: 1, form: { ...form, stem } }, owner)
    expect(await found({ search: 'When will the ferry' })).toEqual([])
    expect(await found({ search: 'which day' })).toEqual([questionId])
    const version = await database.questionVersion.findUniqueOrThrow({
      where: { questionId_number: { questionId, number: 2 } },
    })
    const statistic = { attempts: 12, facility: 0.5, discrimination: 0.31 }
    await database.itemStatistic.create({
      data: { versionId: version.id, ...statistic, computedAt: new Date() },
    })
    const [question] = (await listQuestions({ search: 'which day' }, owner)).questions
    expect(question).toMatchObject({ stem, answer: 'On May 3', version: 2, quizzes: 1 })
    expect(question?.statistic?.alone).toMatchObject(statistic)
  })

  test('tells what is almost the same', async () => {
    const form = { ...emptyForm, kind: 'short', topic: 'Money', accepted: '2.4 million euros' }
    const stem = 'How much has the repair of the ferry cost?'
    const { questionId } = await writeQuestion({ articleId, form: { ...form, stem } }, owner)
    const { questions } = await listQuestions({}, owner)
    const row = (id: string | undefined) => questions.find((question) => question.id === id)
    expect(row(questionId)?.alike).toMatchObject([{ id: ids[1], isSame: true, state: 'retired' }])
    expect(row(ids[1])?.alike.map(({ id }) => id)).toEqual([questionId])
    expect(row(ids[2])?.alike).toEqual([])
    expect(row(questionId)?.warnings).toBeGreaterThan(0)
  })

  test('has pages', async () => {
    const person = await makePerson()
    const { articleId: article } = await makeQuiz(person)
    for (let number = 1; number <= 20; number += 1) {
      const form = { ...emptyForm, kind: 'trueFalse', truth: 'True', topic: 'T', stem: `Statement ${number}` }
      await writeQuestion({ articleId: article, form }, person)
    }
    const second = await listQuestions({ page: 2 }, person)
    expect(second).toMatchObject({ total: 23, page: 2, pages: 2 })
    expect(second.questions).toHaveLength(3)
    expect((await listQuestions({ page: 99 }, person)).page).toBe(2)
  })
})
