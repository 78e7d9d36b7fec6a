import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { editQuestion } from '#lib/desk/edit-question.ts'
import { readDesk } from '#lib/desk/read-desk.ts'
import { readHistory } from '#lib/desk/read-history.ts'
import { readQuestion } from '#lib/desk/read-question.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { runGeneration } from '#lib/desk/run-generation.ts'
import { useVersion } from '#lib/desk/use-version.ts'
import { evidenceHolds } from '#lib/questions/evidence.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { ferry, ferryGenerated } from '../support/ferry-article.ts'
import { makeDrafts, makeQuiz, neverAborted } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

let owner: Actor
let questionId: string
let form: QuestionForm
let base = 1

beforeAll(async () => {
  owner = await makePerson()
  questionId = (await makeDrafts(owner)).questions[0]!.id
  form = (await readQuestion({ questionId }, owner)).form
})

const versionOf = async (id: string, number: number) => {
  const where = { questionId_number: { questionId: id, number } }
  return versionContent(await database.questionVersion.findUniqueOrThrow({ where, select: versionSelect }))
}

const edit = async (change: Partial<QuestionForm>, by = owner) => {
  const saved = await editQuestion({ questionId, base, form: { ...form, ...change } }, by)
  base = saved.version
  form = (await readQuestion({ questionId }, owner)).form
  return saved
}

const refused = (change: Partial<QuestionForm>) =>
  editQuestion({ questionId, base, form: { ...form, ...change } }, owner).then(
    () => 'saved',
    (error) => error.fields,
  )

describe('an edit', () => {
  test('that changes nothing adds no version', async () => {
    expect(await edit({})).toEqual({ version: 1, changed: false })
  })

  test('adds a version of a person, and leaves the one before as it was', async () => {
    const before = await versionOf(questionId, 1)
    await edit({ stem: 'When does the ferry of Port Ellery sail again?', topic: 'Ferries' })
    expect(await versionOf(questionId, 1)).toEqual(before)
    const row = await database.question.findUniqueOrThrow({
      where: { id: questionId },
      include: { versions: { orderBy: { number: 'asc' } } },
    })
    expect(row).toMatchObject({ version: 2, topic: 'Ferries' })
    expect(row.versions.map(({ origin }) => origin)).toEqual(['rules', 'person'])
    expect(row.versions[1]).toMatchObject({ engine: null, quality: null, rule: null })
  })

  test('keeps the ids of options that are sent back or say the same, and gives new ones to the rest', async () => {
    const old = await versionOf(questionId, base)
    const idOf = new Map(old.options.map(({ text, id }) => [text, id]))
    const option = (text: string, id = '') => ({ id, text, why: '', right: text === 'On May 3', place: '' })
    await edit({
      options: [
        option('On May 3'),
        option('On the tenth of May', idOf.get('On May 10')),
        option('On June 3', 'an id of nobody'),
        option('On July 3', idOf.get('On May 10')),
      ],
    })
    const now = await versionOf(questionId, base)
    expect(now.options.slice(0, 3).map(({ id }) => id)).toEqual([
      idOf.get('On May 3'),
      idOf.get('On May 10'),
      idOf.get('On June 3'),
    ])
    expect([...idOf.values()]).not.toContain(now.options[3]!.id)
    expect(now.key).toEqual([idOf.get('On May 3')])
  })

  test('takes evidence from the article itself, exactly', async () => {
    const quote = 'It lay in dock for eleven months.'
    const start = ferry.text.indexOf(quote)
    await edit({ spans: [`${start}-${start + quote.length + 1}`, `${start + 3}-${start + 10}`, '0-9'] })
    const { evidence } = await versionOf(questionId, base)
    expect(evidence.map((span) => span.quote)).toEqual([ferry.text.slice(0, 9), quote])
    expect(evidence.every((span) => evidenceHolds(ferry.text, span))).toBe(true)
  })

  test.each([['9-5'], ['0-99999'], ['-1-4'], ['a-b'], ['1e3-2e3'], ['0-5; DROP TABLE']])(
    'refuses evidence that no article has: %s',
    async (span) => {
      expect(await refused({ spans: [span] })).toHaveProperty('evidence')
    },
  )

  test('can make it any other kind, and says beside the field what is missing', async () => {
    expect(await refused({ kind: 'number', number: 'about ten' })).toHaveProperty('number')
    expect(await refused({ kind: 'short', accepted: ' \n' })).toHaveProperty('accepted')
    expect(await refused({ kind: 'complete' })).toHaveProperty('stem')
    expect(
      await refused({ kind: 'several', options: form.options.map((o) => ({ ...o, right: true })) }),
    ).toHaveProperty('key')
    expect(await refused({ kind: 'order' })).toHaveProperty('key')
    expect(await refused({ kind: 'trueFalse', truth: '' })).toHaveProperty('key')
    expect(await refused({ kind: 'constructor' })).toHaveProperty('kind')
    await edit({
      kind: 'order',
      options: form.options.map((o, index) => ({ ...o, place: String(4 - index) })),
    })
    expect((await versionOf(questionId, base)).key).toEqual(form.options.map(({ id }) => id).reverse())
    await edit({ kind: 'number', number: '1,200', tolerance: '5', unit: 'people' })
    expect(await versionOf(questionId, base)).toMatchObject({
      key: ['1200'],
      tolerance: 5,
      unit: 'people',
      options: [],
    })
    await edit({ kind: 'short', accepted: 'May 3\n3 May\n' })
    expect(await versionOf(questionId, base)).toMatchObject({ key: ['May 3', '3 May'], unit: null })
    await edit({ kind: 'trueFalse', truth: 'False', whyTrue: 'It lay in dock.' })
    const { options, key } = await versionOf(questionId, base)
    expect(options.map(({ text, why }) => [text, why])).toEqual([
      ['True', 'It lay in dock.'],
      ['False', ''],
    ])
    expect(key).toEqual([options[1]!.id])
    await edit({
      kind: 'several',
      options: ['a', 'b', 'c'].map((text) => ({ id: '', text, why: '', right: text < 'c', place: '' })),
    })
    expect((await versionOf(questionId, base)).key).toHaveLength(2)
  })

  test.each([
    ['stem', { stem: '  ' }],
    ['stem', { stem: 'x'.repeat(2001) }],
    ['stem', { stem: 'broken \0' }],
    ['stem', { stem: 'broken \uD800' }],
    ['contextLine', { contextLine: 'x'.repeat(501) }],
    ['explanation', { explanation: 'x'.repeat(4001) }],
    ['topic', { topic: ' ' }],
    ['topic', { topic: 'x'.repeat(101) }],
    ['options', { options: [] }],
  ] as [string, Partial<QuestionForm>][])(
    'refuses what cannot be stored in %s, and writes nothing',
    async (field, change) => {
      const count = await database.questionVersion.count({ where: { questionId } })
      expect(await refused(change)).toHaveProperty(field)
      expect(await database.questionVersion.count({ where: { questionId } })).toBe(count)
    },
  )

  test('beside another one is refused with what the other saved', async () => {
    await edit({ stem: 'Which of these are letters?' })
    const mine = editQuestion({ questionId, base: base - 1, form: { ...form, stem: 'Mine?' } }, owner)
    await expect(mine).rejects.toMatchObject({
      code: 'conflict',
      details: {
        version: base,
        differences: [
          {
            name: 'Question',
            pieces: [
              { change: 'removed', text: 'Which of these are letters? ' },
              { change: 'added', text: 'Mine?' },
            ],
          },
        ],
      },
    })
    const both = await Promise.allSettled(
      ['One?', 'Two?'].map((stem) => editQuestion({ questionId, base, form: { ...form, stem } }, owner)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
    base += 1
  })

  test.each(['person', 'guest', 'nobody'])('by another %s finds no question', async (who) => {
    const other = await makePerson({ isGuest: who === 'guest' })
    const by = who === 'nobody' ? { ...other, id: randomUUID() } : other
    const count = await database.questionVersion.count()
    await expect(editQuestion({ questionId, base, form }, by)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readQuestion({ questionId }, by)).rejects.toMatchObject({ code: 'not-found' })
    await expect(useVersion({ questionId, quizIds: [] }, by)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readQuestion({ questionId: "' OR 1=1" }, owner)).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.questionVersion.count()).toBe(count)
  })
})

test('the history names every version and what differs between two, to the owner alone', async () => {
  const history = await readHistory({ questionId }, owner)
  expect(history.versions.map(({ number }) => number)).toEqual(
    Array.from({ length: base }, (_, index) => base - index),
  )
  expect(history.compared).toMatchObject({ from: base - 1, to: base })
  expect(history.versions.at(-1)).toMatchObject({ origin: 'rules' })
  const first = await readHistory({ questionId, from: 1, to: 2 }, owner)
  expect(first.compared?.differences.map(({ name }) => name)).toEqual(['Question'])
  expect((await readHistory({ questionId, from: 2, to: 2 }, owner)).compared).toBeNull()
  await expect(readHistory({ questionId }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
})

test('a draft that was edited outlives the next generation', async () => {
  const person = await makePerson()
  const { articleId, questions } = await makeDrafts(person)
  const { form: draft } = await readQuestion({ questionId: questions[0]!.id }, person)
  await editQuestion(
    { questionId: questions[0]!.id, base: 1, form: { ...draft, stem: 'My own words?' } },
    person,
  )
  const { generationId } = await requestGeneration({ articleId }, person)
  await runGeneration({ generationId }, neverAborted, async () => ferryGenerated())
  const stems = (await readDesk({ articleId }, person)).questions.map(({ stem }) => stem)
  expect(stems).toContain('My own words?')
  expect(stems).not.toContain(questions[0]!.stem)
  expect(stems).toHaveLength(3)
})

test('an edited question goes into the quizzes that are named, and attempts keep what they had', async () => {
  const person = await makePerson()
  const { quizId, questions } = await makeQuiz(person)
  const id = questions[0]!.id
  const { attemptId } = await startAttempt({ quizId }, person)
  const asked = () =>
    database.response.findFirstOrThrow({ where: { attemptId, position: 0 }, select: { versionId: true } })
  const item = () =>
    database.quizItem.findFirstOrThrow({ where: { quizId, position: 0 }, include: { version: true } })
  const before = await asked()
  const { form: first } = await readQuestion({ questionId: id }, person)
  await editQuestion({ questionId: id, base: 1, form: { ...first, stem: 'When, then?' } }, person)
  expect((await item()).version.number).toBe(1)
  expect((await readQuestion({ questionId: id }, person)).olderIn).toMatchObject([{ id: quizId, version: 1 }])

  const other = await makePerson()
  const theirs = await makeQuiz(other)
  await expect(
    useVersion({ questionId: id, quizIds: [quizId, theirs.quizId] }, person),
  ).rejects.toMatchObject({ code: 'not-found' })
  expect((await item()).version.number).toBe(1)

  expect(await useVersion({ questionId: id, quizIds: [quizId] }, person)).toEqual({ quizzes: 1 })
  expect(await item()).toMatchObject({ points: 100, version: { number: 2, stem: 'When, then?' } })
  expect((await readQuestion({ questionId: id }, person)).olderIn).toEqual([])
  expect(await asked()).toEqual(before)
  expect(await useVersion({ questionId: id, quizIds: [quizId] }, person)).toEqual({ quizzes: 0 })
})
