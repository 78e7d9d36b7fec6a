import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { assignByForm } from '#lib/classes/assign-by-form.ts'
import { newAssignmentForm } from '#lib/classes/new-assignment.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeClass } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

const form = newAssignmentForm({ title: 'Ferries', timeZone: 'UTC', now: clock.now() })

async function formOf() {
  const teacher = await makePerson()
  const { quizId } = await makeQuiz(teacher)
  return { teacher, sent: { quizId, classId: '', className: 'Class 8a', form, once: randomUUID() } }
}

test('a form that is sent twice at once opens one class and assigns once', async () => {
  const { teacher, sent } = await formOf()
  const [first, second] = await Promise.all([assignByForm(sent, teacher), assignByForm(sent, teacher)])
  expect(second).toEqual(first)
  expect(await database.class.count({ where: { ownerId: teacher.id } })).toBe(1)
  expect(await database.assignment.count({ where: { quizId: sent.quizId } })).toBe(1)
})

test('sent again for another class, it is for that one, too', async () => {
  const { teacher, sent } = await formOf()
  const first = await assignByForm(sent, teacher)
  const { classId } = await makeClass({ teacher })
  const second = await assignByForm({ ...sent, classId }, teacher)
  const third = await assignByForm({ ...sent, className: 'Class 8b' }, teacher)
  expect(second.classId).toBe(classId)
  expect(new Set([first.classId, classId, third.classId]).size).toBe(3)
  expect(new Set([first.assignmentId, second.assignmentId, third.assignmentId]).size).toBe(3)
})

test('with the id of what is another person’s, or of nothing, it assigns anew', async () => {
  const [one, other] = [await formOf(), await formOf()]
  const theirs = await assignByForm(one.sent, one.teacher)
  for (const once of [theirs.assignmentId, theirs.classId, 'none', '']) {
    const made = await assignByForm({ ...other.sent, once }, other.teacher)
    expect(made.assignmentId).not.toBe(theirs.assignmentId)
    expect(made.classId).not.toBe(theirs.classId)
  }
})
