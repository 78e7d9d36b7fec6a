import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { assignByForm } from '#lib/classes/assign-by-form.ts'
import { newAssignmentForm } from '#lib/classes/new-assignment.ts'
import { readAssignOptions } from '#lib/classes/read-assign-options.ts'
import { readAssignment } from '#lib/classes/read-assignment.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

let teacher: Actor
let quizId: string
beforeAll(async () => {
  teacher = await makePerson({ timeZone: 'Europe/Paris' })
  quizId = (await makeQuiz(teacher)).quizId
})

const formOf = (change: object = {}) => ({
  ...newAssignmentForm({ title: 'Ferries', timeZone: 'UTC', now: clock.now() }),
  ...change,
})

describe('assigning a quiz', () => {
  test('opens a new class by its name, with a code, on the clocks of its teacher', async () => {
    const form = formOf({ dueAt: '2101-01-01T12:00' })
    const made = await assignByForm({ quizId, classId: '', className: ' Class  8a ', form }, teacher)
    const view = await readAssignment(made, teacher)
    expect(view).toMatchObject({
      className: 'Class 8a',
      timeZone: 'Europe/Paris',
      questions: 3,
      points: 300,
      mayChange: true,
      settings: { dueAt: new Date('2101-01-01T11:00:00Z'), feedback: 'due' },
      counts: { learners: 0, handedIn: 0, running: 0, missing: 0, late: 0 },
    })
    expect((await readCode(made, teacher))?.code).toMatch(/^[A-Z0-9]{8}$/)
  })

  test('opens no class while something else is wrong', async () => {
    const before = await database.class.count()
    const wrong = { quizId, classId: '', className: 'Class 8b', form: formOf({ title: '' }) }
    await expect(assignByForm(wrong, teacher)).rejects.toMatchObject({
      fields: { title: [expect.any(String)] },
    })
    await expect(assignByForm({ ...wrong, className: '' }, teacher)).rejects.toMatchObject({
      fields: { title: [expect.any(String)], className: [expect.any(String)] },
    })
    expect(await database.class.count()).toBe(before)
  })

  test('tells the learners of the class, and freezes the quiz as it is', async () => {
    const { classId, learners } = await makeClass({ teacher })
    const { assignmentId } = await assignByForm({ quizId, classId, className: '', form: formOf() }, teacher)
    const told = await database.notification.findMany({
      where: { assignmentId },
      select: { userId: true, kind: true },
    })
    expect(told.map(({ userId }) => userId).sort()).toEqual(learners.map(({ id }) => id).sort())
    const { editionId } = await database.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
    await database.quizItem.deleteMany({ where: { quizId, position: 2 } })
    expect((await readAssignment({ classId, assignmentId }, teacher)).questions).toBe(3)
    expect((await database.assignment.findUniqueOrThrow({ where: { id: assignmentId } })).editionId).toBe(
      editionId,
    )
  })

  test('to some learners is nobody else’s', async () => {
    const { classId, learners } = await makeClass({ teacher })
    const [ada, ben] = learners as [Actor, Actor]
    const form = formOf({ forAll: 'some', memberIds: [await memberIdOf(classId, ada)] })
    const { assignmentId } = await assignByForm({ quizId, classId, className: '', form }, teacher)
    expect((await readAssignment({ classId, assignmentId }, teacher)).counts.learners).toBe(1)
    await expect(startAssigned({ assignmentId }, ben)).rejects.toMatchObject({ code: 'not-found' })
    await startAssigned({ assignmentId }, ada)
  })

  test('to a learner of another class is refused, and nothing is written', async () => {
    const { classId } = await makeClass({ teacher })
    const other = await makeClass()
    const stranger = await memberIdOf(other.classId, other.learners[0]!)
    const form = formOf({ forAll: 'some', memberIds: [stranger] })
    await expect(assignByForm({ quizId, classId, className: '', form }, teacher)).rejects.toMatchObject({
      fields: { memberIds: [expect.any(String)] },
    })
    expect(await database.assignment.count({ where: { classId } })).toBe(0)
  })

  test('is for its teachers alone, and with quizzes that they may take', async () => {
    const { classId, learners } = await makeClass({ teacher })
    const assistant = await addMember(classId, 'assistant')
    const of = { quizId, classId, className: '', form: formOf() }
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'public' } })
    for (const actor of [learners[0]!, assistant, await makePerson()]) {
      await expect(assignByForm(of, actor)).rejects.toMatchObject({ code: 'not-found' })
      await expect(readAssignOptions({ quizId, classId }, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    await database.quiz.update({ where: { id: quizId }, data: { visibility: 'private' } })
    const stranger = await makeClass()
    await expect(assignByForm({ ...of, classId: stranger.classId }, stranger.teacher)).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(readAssignOptions({ quizId }, stranger.teacher)).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.assignment.count({ where: { classId } })).toBe(0)
  })

  test('into an archived class is refused', async () => {
    const { classId } = await makeClass({ teacher })
    await database.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    await expect(
      assignByForm({ quizId, classId, className: '', form: formOf() }, teacher),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

test('the page of an assignment counts who has handed in, is running, late or missing', async () => {
  const { classId, learners } = await makeClass({ teacher, learners: 3 })
  const { assignmentId } = await assignByForm({ quizId, classId, className: '', form: formOf() }, teacher)
  await playAssigned(assignmentId, learners[0]!, [0])
  await startAssigned({ assignmentId }, learners[1]!)
  await database.assignment.update({ where: { id: assignmentId }, data: { dueAt: new Date(Date.now() - 1) } })
  const { counts } = await readAssignment({ classId, assignmentId }, teacher)
  expect(counts).toEqual({ learners: 3, handedIn: 1, running: 1, missing: 2, late: 0 })
  for (const actor of [learners[0]!, await makePerson()]) {
    await expect(readAssignment({ classId, assignmentId }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })
  }
})
