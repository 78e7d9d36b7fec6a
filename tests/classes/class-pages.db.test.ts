import { afterEach, describe, expect, test, vi } from 'vitest'
import { listAssignments } from '#lib/classes/list-assignments.ts'
import { listClasses } from '#lib/classes/list-classes.ts'
import { listTasks } from '#lib/classes/list-tasks.ts'
import { readClass } from '#lib/classes/read-class.ts'
import { readCode } from '#lib/classes/read-code.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

describe('the list of classes', () => {
  test('has those that a person is in, taught ones first, archived ones last', async () => {
    const ada = await makePerson()
    const over = await makeClass({ teacher: ada, learners: 0 })
    await database.class.update({ where: { id: over.classId }, data: { archivedAt: clock.now() } })
    const learning = await makeClass({ learners: 1 })
    await database.member.create({
      data: { classId: learning.classId, userId: ada.id, role: 'learner', name: 'Ada' },
    })
    const teaching = await makeClass({ teacher: ada, learners: 3 })
    await makeClass()
    expect(await listClasses({}, ada)).toEqual([
      expect.objectContaining({ id: teaching.classId, role: 'teacher', learners: 3, isArchived: false }),
      expect.objectContaining({ id: learning.classId, role: 'learner', teachers: ['Ada'] }),
      expect.objectContaining({ id: over.classId, isArchived: true }),
    ])
  })

  test('has none that was left', async () => {
    const { classId, learners } = await makeClass({ learners: 1 })
    await database.member.updateMany({
      where: { classId, userId: learners[0]!.id },
      data: { state: 'left', endedAt: clock.now() },
    })
    expect(await listClasses({}, learners[0]!)).toEqual([])
    await expect(readClass({ classId }, learners[0]!)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a class', () => {
  test('is read by its members, and by nobody else', async () => {
    const { classId, teacher, learners, code } = await makeClass({ learners: 1 })
    expect(await readClass({ classId }, teacher)).toMatchObject({ role: 'teacher', isOwner: true })
    expect(await readClass({ classId }, learners[0]!)).toMatchObject({
      role: 'learner',
      isOwner: false,
      teachers: ['Ada'],
      memberId: await memberIdOf(classId, learners[0]!),
    })
    await expect(readClass({ classId }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
    await expect(readClass({ classId: 'x' }, teacher)).rejects.toMatchObject({ code: 'not-found' })
    expect((await readCode({ classId }, await addMember(classId, 'assistant')))?.code).toBe(code)
    await expect(readCode({ classId }, learners[0]!)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('the assignments of a class', () => {
  test('say how many of those who are in it now have handed in', async () => {
    const { assignmentId, classId, teacher, learners } = await makeAssignment({ learners: 3 })
    await playAssigned(assignmentId, learners[0]!, [0])
    await playAssigned(assignmentId, learners[1]!, [0])
    expect((await listAssignments({ classId }, teacher)).assignments).toEqual([
      expect.objectContaining({ id: assignmentId, learners: 3, handedIn: 2 }),
    ])
    await database.member.updateMany({
      where: { classId, userId: learners[0]!.id },
      data: { state: 'removed', endedAt: clock.now() },
    })
    const [row] = (await listAssignments({ classId }, await addMember(classId, 'assistant'))).assignments
    expect(row).toMatchObject({ learners: 2, handedIn: 1 })
    for (const stranger of [learners[1]!, await makePerson()]) {
      await expect(listAssignments({ classId }, stranger)).rejects.toMatchObject({ code: 'not-found' })
    }
  })
})

describe('the tasks of a learner', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 4, day, 12))

  test('keep the score back as long as explanations wait for the due date', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ feedback: 'due', dueAt: at(2) })
    const now = vi.spyOn(clock, 'now').mockReturnValue(at(1))
    const [ada, ben] = learners
    await playAssigned(assignmentId, ada!, [0, 1])
    expect(await listTasks({ classId }, ada!)).toMatchObject([
      { state: 'done', score: null, scoreFrom: at(2), attemptsLeft: 0 },
    ])
    expect(await listTasks({ classId }, ben!)).toMatchObject([{ state: 'open', attemptsLeft: 1 }])
    now.mockReturnValue(at(3))
    expect(await listTasks({}, ada!)).toMatchObject([{ score: 200, maxScore: 300, scoreFrom: null }])
  })

  test('show the score that a teacher set instead, and no sooner than any other', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ feedback: 'due', dueAt: at(2) })
    const now = vi.spyOn(clock, 'now').mockReturnValue(at(1))
    const [ada] = learners
    await playAssigned(assignmentId, ada!, [0])
    const memberId = await memberIdOf(classId, ada!)
    await database.grade.create({ data: { assignmentId, memberId, score: 250, reason: 'Said it aloud.' } })
    expect(await listTasks({}, ada!)).toMatchObject([{ score: null }])
    now.mockReturnValue(at(3))
    expect(await listTasks({}, ada!)).toMatchObject([{ score: 250, maxScore: 300 }])
  })

  test('have the dates that hold for this learner', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ dueAt: at(2), closesAt: at(3) })
    const [ada, ben] = learners
    const memberId = await memberIdOf(classId, ada!)
    await database.accommodation.create({ data: { memberId, extraDays: 1, extraAttempts: 4 } })
    await database.accommodation.create({ data: { memberId, assignmentId, extraDays: 2 } })
    vi.spyOn(clock, 'now').mockReturnValue(at(4))
    expect(await listTasks({ classId }, ada!)).toMatchObject([
      { state: 'open', dueAt: at(4), closesAt: at(5), attemptsLeft: 1 },
    ])
    expect(await listTasks({ classId }, ben!)).toMatchObject([{ state: 'missed' }])
  })

  test('are those that are for this learner and were not taken back', async () => {
    const { assignmentId, classId, learners, teacher } = await makeAssignment()
    const [ada, ben] = learners
    await database.assignment.update({
      where: { id: assignmentId },
      data: { forAll: false, members: { create: { memberId: await memberIdOf(classId, ada!) } } },
    })
    expect(await listTasks({ classId }, ada!)).toHaveLength(1)
    expect(await listTasks({ classId }, ben!)).toEqual([])
    expect(await listTasks({ classId }, teacher)).toEqual([])
    await database.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: clock.now() } })
    expect(await listTasks({ classId }, ada!)).toEqual([])
  })
})
