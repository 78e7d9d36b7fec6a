import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readArticle } from '#lib/articles/read-article.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { changeQuiz } from '#lib/quizzes/change-quiz.ts'
import { createQuiz } from '#lib/quizzes/create-quiz.ts'
import { listQuizzes } from '#lib/quizzes/list-quizzes.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { readSettings } from '#lib/quizzes/read-settings.ts'
import { addMember, makeClass } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

let teacher: Actor
let learner: Actor
let classId: string
let quizId: string

const form = {
  ...{ title: 'Ferries', description: '', feedback: 'submitted', dueAt: '', timeLimit: '', practice: 'yes' },
  visibility: 'class',
}
const notFound = { code: 'not-found' }
const share = (classIds: string[], more: object = {}) =>
  changeQuiz({ quizId, ...form, classIds, ...more }, teacher)

beforeEach(async () => {
  const made = await makeClass({ learners: 1 })
  teacher = made.teacher
  learner = made.learners[0]!
  classId = made.classId
  quizId = (await makeQuiz(teacher)).quizId
})

describe('sharing a quiz with a class', () => {
  test('lets its members see and take it, names the class to them, and nobody else', async () => {
    await share([classId])
    const assistant = await addMember(classId, 'assistant')
    for (const member of [learner, assistant, teacher]) {
      expect(await readQuiz({ quizId }, member)).toMatchObject({ sharedWith: ['Class 7b'] })
      const { quizzes } = await listQuizzes({ whose: 'classes' }, member)
      expect(quizzes).toMatchObject([{ id: quizId, sharedWith: ['Class 7b'] }])
      await startAttempt({ quizId }, member)
    }
    for (const other of [null, await makePerson(), (await makeClass({ learners: 0 })).teacher]) {
      await expect(readQuiz({ quizId }, other)).rejects.toMatchObject(notFound)
      expect((await listQuizzes({}, other)).total).toBe(0)
    }
  })

  test('names to a member only classes of theirs', async () => {
    const other = await makeClass({ teacher, learners: 1 })
    await database.class.update({ where: { id: other.classId }, data: { name: 'Class 8a' } })
    await share([classId, other.classId])
    expect((await readQuiz({ quizId }, teacher)).sharedWith).toEqual(['Class 7b', 'Class 8a'])
    expect((await readQuiz({ quizId }, other.learners[0]!)).sharedWith).toEqual(['Class 8a'])
  })

  test('ends with leaving the class, and with another choice', async () => {
    await share([classId])
    await database.member.updateMany({
      where: { userId: learner.id },
      data: { state: 'left', endedAt: new Date() },
    })
    await expect(readQuiz({ quizId }, learner)).rejects.toMatchObject(notFound)
    await share([], { visibility: 'private' })
    expect(await database.quizShare.count({ where: { quizId } })).toBe(0)
  })

  test('is for classes in which its owner teaches', async () => {
    const foreign = await makeClass({ learners: 0 })
    const helped = await makeClass({ learners: 0 })
    await database.member.create({
      data: { classId: helped.classId, userId: teacher.id, role: 'assistant', name: 'Helper' },
    })
    for (const id of [foreign.classId, helped.classId, 'x']) {
      await expect(share([id]), id).rejects.toMatchObject(notFound)
      await expect(share([classId, id]), id).rejects.toMatchObject(notFound)
    }
    await expect(share([])).rejects.toMatchObject({ fields: { classIds: ['Choose at least one class.'] } })
    expect((await readSettings({ quizId }, teacher)).classes).toEqual([{ id: classId, name: 'Class 7b' }])
    expect(await database.quizShare.count({ where: { quizId } })).toBe(0)
  })
})

describe('settings in two tabs', () => {
  test('are saved one after the other only when seen, and what is stored is told', async () => {
    const { seen } = await readSettings({ quizId }, teacher)
    await share([classId], { seen })
    const late = share([], { seen, visibility: 'private', title: 'Mine' })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      details: { form, classIds: [classId] },
    })
    expect(await readQuiz({ quizId }, teacher)).toMatchObject({ title: 'Ferries', visibility: 'class' })
    await share([classId], { seen: 'of before, but the same again' })
    await share([], {
      seen: (await readSettings({ quizId }, teacher)).seen,
      visibility: 'private',
      title: 'Mine',
    })
    expect(await readQuiz({ quizId }, teacher)).toMatchObject({ title: 'Mine', visibility: 'private' })
  })
})

describe('the library', () => {
  test('tells mine from those of my classes and those of everybody', async () => {
    await share([classId])
    const mine = await makeQuiz(learner)
    const open = await makeQuiz(await makePerson())
    await database.quiz.update({ where: { id: open.quizId }, data: { visibility: 'public' } })
    const found = async (whose: 'mine' | 'classes' | 'public' | '') =>
      (await listQuizzes({ whose }, learner)).quizzes.map(({ id }) => id)
    expect(await found('mine')).toEqual([mine.quizId])
    expect(await found('classes')).toEqual([quizId])
    expect(await found('public')).toEqual([open.quizId])
    expect(await found('')).toHaveLength(3)
    expect((await listQuizzes({ whose: 'mine' }, null)).total).toBe(1)
  })

  test('finds a quiz of several articles by the title of each', async () => {
    const [one, two] = [await makeQuiz(teacher, 'Fog at sea'), await makeQuiz(teacher, 'A strike of pilots')]
    const questionIds = [one.questions[0]!.id, two.questions[0]!.id]
    const both = await createQuiz({ title: 'The week', questionIds }, teacher)
    for (const search of ['fog AT', 'pilots']) {
      const { quizzes } = await listQuizzes({ search }, teacher)
      expect(quizzes.map(({ id }) => id)).toContain(both.quizId)
    }
    const { quizzes } = await listQuizzes({ search: 'The week' }, teacher)
    expect(quizzes).toMatchObject([{ articles: 2, publishedOn: null }])
    const { quizzes: ofArticle } = await readArticle({ articleId: one.articleId }, teacher)
    expect(ofArticle.map(({ id }) => id)).toEqual([one.quizId, both.quizId])
    expect((await readQuiz(both, teacher)).articles.map(({ title }) => title)).toEqual([
      'Fog at sea',
      'A strike of pilots',
    ])
  })
})
