import { expect, test } from 'vitest'
import { database } from '#lib/database/client.ts'
import { changeQuiz } from '#lib/quizzes/change-quiz.ts'
import { readSettings } from '#lib/quizzes/read-settings.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const form = {
  title: 'Ferries',
  description: 'What is new on the water.',
  feedback: 'due',
  dueAt: '2030-05-01T12:00',
  timeLimit: '10',
  practice: '',
  visibility: 'public',
}

test('the owner changes the settings, in the time zone of their own clocks', async () => {
  const owner = await makePerson({ timeZone: 'Europe/Paris' })
  const { quizId } = await makeQuiz(owner)
  await changeQuiz({ quizId, ...form }, owner)
  expect(await database.quiz.findUniqueOrThrow({ where: { id: quizId } })).toMatchObject({
    title: 'Ferries',
    feedback: 'due',
    dueAt: new Date('2030-05-01T10:00:00Z'),
    timeLimit: 600,
    practice: false,
    visibility: 'public',
  })
  expect((await readSettings({ quizId }, owner)).form).toEqual(form)
})

test('a mistake is told by field and changes nothing', async () => {
  const owner = await makePerson()
  const { quizId } = await makeQuiz(owner)
  const before = await readSettings({ quizId }, owner)
  await expect(
    changeQuiz({ quizId, ...form, title: '', timeLimit: 'long', dueAt: '' }, owner),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: { title: [expect.any(String)], timeLimit: [expect.any(String)], dueAt: [expect.any(String)] },
  })
  expect(await readSettings({ quizId }, owner)).toEqual(before)
})

test('to another person, also one who may take it, there are no settings', async () => {
  const owner = await makePerson()
  const { quizId } = await makeQuiz(owner)
  await changeQuiz({ quizId, ...form }, owner)
  const other = await makePerson()
  await expect(changeQuiz({ quizId, ...form, title: 'Mine now' }, other)).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(readSettings({ quizId }, other)).rejects.toMatchObject({ code: 'not-found' })
  expect((await readSettings({ quizId }, owner)).form.title).toBe('Ferries')
})
