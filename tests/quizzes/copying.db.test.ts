import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { removePerson } from '#lib/belongings/remove-person.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addSamples } from '#lib/quizzes/add-samples.ts'
import { itemsOf } from '#lib/quizzes/composition.ts'
import { copyQuiz } from '#lib/quizzes/copy-quiz.ts'
import { copying } from '#lib/quizzes/copying.ts'
import { readComposition } from '#lib/quizzes/read-composition.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { saveComposition } from '#lib/quizzes/save-composition.ts'
import { addMember, makeClass } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { play } from '../support/play.ts'

let author: Actor
let reader: Actor
let quizId: string

beforeEach(async () => {
  author = await makePerson()
  reader = await makePerson()
  quizId = (await makeQuiz(author)).quizId
  const { seen, rows } = await readComposition({ quizId }, author)
  const items = itemsOf(rows).items.toReversed()
  items[1] = { ...items[1]!, points: 50, section: 'Money' }
  await saveComposition({ quizId, seen, items }, author)
  await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public', timeLimit: 600 } })
})
afterEach(() => vi.restoreAllMocks())

const versionsOf = (id: string) =>
  database.questionVersion.findMany({
    where: { items: { some: { quizId: id } } },
    include: { question: true, items: { where: { quizId: id } } },
  })
const byPlace = async (id: string) =>
  (await versionsOf(id)).toSorted((a, b) => a.items[0]!.position - b.items[0]!.position)
const conflict = { code: 'conflict' }

describe('a copy', () => {
  test('asks the same, of its new owner, with option ids of its own', async () => {
    const copied = await copyQuiz({ quizId }, reader)
    const quiz = await database.quiz.findUniqueOrThrow({ where: { id: copied.quizId } })
    expect(quiz).toMatchObject({
      ownerId: reader.id,
      visibility: 'private',
      copiedFromId: quizId,
      timeLimit: 600,
    })
    const [old, own] = [await byPlace(quizId), await byPlace(copied.quizId)]
    expect(own.map(({ items: [item] }) => [item?.points, item?.section])).toEqual([
      [100, null],
      [50, 'Money'],
      [100, null],
    ])
    for (const [index, version] of own.entries()) {
      const source = old[index]!
      expect(version.question).toMatchObject({
        ...{ ownerId: reader.id, state: 'ready', version: 1, originId: source.questionId },
        ...{
          articleId: source.question.articleId,
          factId: source.question.factId,
          topic: source.question.topic,
        },
      })
      const options = version.options as { id: string; text: string }[]
      const before = source.options as { id: string; text: string }[]
      expect(options.map(({ text }) => text)).toEqual(before.map(({ text }) => text))
      expect(options.filter(({ id }) => before.some((option) => option.id === id))).toEqual([])
      const { stem, explanation, evidence, origin, engine, kind } = source
      expect(version).toMatchObject({ stem, explanation, evidence, origin, engine, kind, number: 1 })
      expect(version.key).toEqual([
        options[before.findIndex(({ id }) => id === (source.key as string[])[0])]!.id,
      ])
    }
    expect(await play(copied.quizId, reader, [1])).toMatchObject({ score: 50, maxScore: 250 })
  })

  test('of all kinds of questions can be taken and marked', async () => {
    await addSamples()
    const sample = await database.quiz.findUniqueOrThrow({ where: { sampleKey: 'lantern-festival' } })
    const copied = await copyQuiz({ quizId: sample.id }, reader)
    const count = await database.quizItem.count({ where: copied })
    const all = Array.from({ length: count }, (_, index) => index)
    expect(await play(copied.quizId, reader, all)).toMatchObject({
      score: count * 100,
      maxScore: count * 100,
    })
  })

  test('tells where it is from while that may be seen, and never an address', async () => {
    const copied = await copyQuiz({ quizId }, reader)
    const { title } = await database.quiz.findUniqueOrThrow({ where: { id: quizId } })
    const view = await readQuiz(copied, reader)
    expect(view.origin).toEqual({ quiz: { id: quizId, title }, by: author.name })
    expect(JSON.stringify(view)).not.toContain('@')
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'private' } })
    expect((await readQuiz(copied, reader)).origin).toEqual({ quiz: null, by: null })
  })

  test('made twice is two copies, and outlives the account of whom it was copied from', async () => {
    const copies = [await copyQuiz({ quizId }, reader), await copyQuiz({ quizId }, reader)]
    expect(new Set(copies.map((copy) => copy.quizId)).size).toBe(2)
    await database.$transaction((tx) => removePerson(tx, author))
    const view = await readQuiz(copies[1]!, reader)
    expect(view).toMatchObject({ questions: 3, origin: null })
    expect(await play(copies[1]!.quizId, reader, [0, 1, 2])).toMatchObject({ score: 250 })
  })

  test('of one’s own quiz asks the same questions, without copies of them', async () => {
    const before = await database.question.count()
    const copied = await copyQuiz({ quizId }, author)
    expect(await database.question.count()).toBe(before)
    expect((await readComposition(copied, author)).rows.map(({ id }) => id)).toEqual(
      (await readComposition({ quizId }, author)).rows.map(({ id }) => id),
    )
  })
})

describe('who may copy', () => {
  const terms = {
    isOwner: false,
    isGuest: false,
    feedback: 'submitted' as const,
    dueAt: null,
    isRunning: false,
  }
  const now = new Date('2026-03-01T00:00:00Z')
  const soon = new Date('2026-03-02T00:00:00Z')

  test('those to whom nothing is kept back', () => {
    expect(copying(terms, now)).toEqual({ may: true })
    expect(copying({ ...terms, feedback: 'each' }, now)).toEqual({ may: true })
    expect(copying({ ...terms, feedback: 'due', dueAt: now }, now)).toEqual({ may: true })
    expect(copying({ ...terms, feedback: 'due', dueAt: soon }, now)).toMatchObject({ may: false })
    expect(copying({ ...terms, isRunning: true }, now)).toMatchObject({ may: false })
    expect(copying({ ...terms, feedback: 'never' }, now)).toBe(null)
    expect(copying({ ...terms, isGuest: true }, now)).toBe(null)
    expect(copying({ ...terms, isOwner: true, feedback: 'never', isRunning: true }, now)).toEqual({
      may: true,
    })
  })

  test('not who has begun it, before the day of its answers, or as a guest', async () => {
    const { attemptId } = await startAttempt({ quizId }, reader)
    await expect(copyQuiz({ quizId }, reader)).rejects.toMatchObject(conflict)
    expect((await readQuiz({ quizId }, reader)).copying).toMatchObject({ may: false })
    await submitAttempt({ attemptId }, reader)
    await copyQuiz({ quizId }, reader)
    await expect(copyQuiz({ quizId }, await makePerson({ isGuest: true }))).rejects.toMatchObject(conflict)
    const quizzes = await database.quiz.count()
    const dueAt = new Date('2030-01-01T00:00:00Z')
    await database.quiz.update({ where: { id: quizId }, data: { feedback: 'due', dueAt } })
    await expect(copyQuiz({ quizId }, reader)).rejects.toMatchObject(conflict)
    expect(await database.quiz.count()).toBe(quizzes)
    vi.spyOn(clock, 'now').mockReturnValue(dueAt)
    await copyQuiz({ quizId }, reader)
  })

  test('not a learner whose task it is, and no copy by others is a way around that', async () => {
    const { classId, teacher, learners } = await makeClass({ learners: 1 })
    const [learner] = learners as [Actor]
    await assignQuiz({ classId, quizId, feedback: 'submitted', attemptsAllowed: 1 }, teacher)
    await expect(copyQuiz({ quizId }, learner)).rejects.toMatchObject(conflict)
    await copyQuiz({ quizId }, await addMember(classId, 'assistant'))
    const first = await copyQuiz({ quizId }, reader)
    await database.quiz.update({ where: { id: first.quizId }, data: { visibility: 'public' } })
    const second = await copyQuiz(first, await makePerson())
    await database.quiz.update({ where: { id: second.quizId }, data: { visibility: 'public' } })
    for (const copied of [first, second]) {
      await expect(copyQuiz(copied, learner)).rejects.toMatchObject(conflict)
      await expect(startAttempt(copied, learner)).rejects.toMatchObject(conflict)
    }
  })

  test('nobody who may not see it', async () => {
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'private' } })
    for (const id of [quizId, randomUUID(), '', 'x', '\u0000', "' OR 1=1"]) {
      await expect(copyQuiz({ quizId: id }, reader)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})
