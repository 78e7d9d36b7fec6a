import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { listDueTasks } from '#lib/classes/list-due-tasks.ts'
import { listTaught } from '#lib/classes/list-taught.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const day = (date: number) => new Date(Date.UTC(2026, 5, date, 12))

afterEach(() => vi.restoreAllMocks())

async function makeMany() {
  vi.spyOn(clock, 'now').mockReturnValue(day(1))
  const made = await makeAssignment({ learners: 3, dueAt: day(10), attemptsAllowed: null })
  const assign = async (title: string, rules: object = {}) => {
    const given = { classId: made.classId, quizId: made.quizId, title, feedback: 'submitted' as const }
    return (await assignQuiz({ ...given, ...rules }, made.teacher)).assignmentId
  }
  const [ada, bo, cy] = made.learners as [Actor, Actor, Actor]
  return { ...made, assign, ada, bo, cy }
}

describe('what a learner is to hand in', () => {
  test('stands in the order in which it is due, with its class, without what is done, closed, taken back or running', async () => {
    const { assign, ada, classId, assignmentId } = await makeMany()
    await assign('Without a date')
    await assign('Soon', { dueAt: day(5) })
    await assign('Closed', { dueAt: day(2), closesAt: day(3) })
    await assign('Later', { opensAt: day(6), dueAt: day(7) })
    const started = await assign('Started')
    const withdrawn = await assign('Taken back')
    await database.assignment.update({ where: { id: withdrawn }, data: { withdrawnAt: day(1) } })
    await startAssigned({ assignmentId: started }, ada)
    const late = await assign('Late', { dueAt: day(3) })
    await playAssigned(assignmentId, ada, [0])
    vi.spyOn(clock, 'now').mockReturnValue(day(4))
    const { tasks, more, isLearner } = await listDueTasks({}, ada)
    expect(tasks.map(({ title }) => title)).toEqual(['Late', 'Soon', 'Without a date', 'Later'])
    expect(tasks[0]).toMatchObject({
      id: late,
      classId,
      className: 'Class 7b',
      timeZone: 'UTC',
      state: 'open',
    })
    expect({ more, isLearner }).toEqual({ more: 0, isLearner: true })
  })

  test('is nothing in classes that one teaches, left or that are archived', async () => {
    const { classId, teacher, ada, bo } = await makeMany()
    expect(await listDueTasks({}, teacher)).toEqual({ tasks: [], more: 0, isLearner: false })
    await database.member.updateMany({
      where: { classId, userId: bo.id },
      data: { state: 'left', endedAt: day(1) },
    })
    expect((await listDueTasks({}, bo)).tasks).toEqual([])
    await database.class.update({ where: { id: classId }, data: { archivedAt: day(1) } })
    expect((await listDueTasks({}, ada)).tasks).toEqual([])
  })
})

describe('what a teacher sees of a class', () => {
  test('is what runs, with how many of those whom it is for have handed in', async () => {
    const { assign, ada, bo, cy, classId, teacher, assignmentId } = await makeMany()
    const memberIds = [await memberIdOf(classId, ada)]
    const some = await assign('For one', { dueAt: day(9), forAll: false, memberIds })
    await assign('Not open', { opensAt: day(3), dueAt: day(4) })
    const closed = await assign('Closed', { dueAt: day(2), closesAt: day(20) })
    await database.assignment.update({ where: { id: closed }, data: { dueAt: null, closesAt: day(1) } })
    for (const learner of [ada, bo, cy]) await playAssigned(assignmentId, learner, [0])
    // Whoever left is not counted.
    await database.member.updateMany({
      where: { classId, userId: cy.id },
      data: { state: 'left', endedAt: day(1) },
    })
    const [taught, ...others] = await listTaught({}, teacher)
    expect(others).toEqual([])
    expect(taught).toMatchObject({ id: classId, name: 'Class 7b', learners: 2 })
    expect(taught?.running).toMatchObject([
      { id: some, title: 'For one', handedIn: 0, learners: 1 },
      { id: assignmentId, handedIn: 2, learners: 2 },
    ])
  })

  test('is there for assistants, too, and not for learners, strangers or once it is archived', async () => {
    const { classId, teacher, learners } = await makeClass()
    const assistant = await addMember(classId, 'assistant')
    const seen = async (actor: Actor) => (await listTaught({}, actor)).length
    const people = [teacher, assistant, learners[0] as Actor, await makePerson()]
    expect(await Promise.all(people.map(seen))).toEqual([1, 1, 0, 0])
    expect((await listTaught({}, teacher))[0]).toMatchObject({ running: [], mayAssign: true })
    expect((await listTaught({}, assistant))[0]?.mayAssign).toBe(false)
    await database.class.update({ where: { id: classId }, data: { archivedAt: new Date() } })
    expect(await seen(teacher)).toBe(0)
  })
})
