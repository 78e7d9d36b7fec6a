import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { readAttempt } from '../../lib/attempts/read-attempt.ts'
import { setAccommodations } from '../../lib/attempts/set-accommodations.ts'
import { startAssigned } from '../../lib/attempts/start-assigned.ts'
import { REMOVAL, removePerson } from '../../lib/belongings/remove-person.ts'
import { readAssignmentLog } from '../../lib/classes/read-assignment-log.ts'
import { renameMember } from '../../lib/classes/rename-member.ts'
import { database } from '../../lib/database/client.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { placesOf } from './everything.ts'

const remove = ({ id, isGuest }: Actor) =>
  database.$transaction((tx) => removePerson(tx, { id, isGuest }), REMOVAL)

const classOf = (id: string) => database.class.findUniqueOrThrow({ where: { id } })

beforeEach(async () => {
  await database.attempt.deleteMany()
  await database.class.deleteMany()
})

describe('a class whose owner leaves', () => {
  test('goes to the teacher who is in it for longest, not to assistants, learners or who left', async () => {
    const { classId, teacher } = await makeClass()
    const [gone, second, first] = [
      await addMember(classId, 'teacher'),
      await addMember(classId, 'teacher'),
      await addMember(classId, 'teacher'),
    ]
    await addMember(classId, 'assistant')
    const at = (actor: Actor) => ({ where: { classId, userId: actor.id } })
    await database.member.updateMany({
      ...at(gone),
      data: { joinedAt: new Date(0), state: 'left', endedAt: new Date(1) },
    })
    await database.member.updateMany({ ...at(second), data: { joinedAt: new Date(2000) } })
    await database.member.updateMany({ ...at(first), data: { joinedAt: new Date(1000) } })
    const { revision } = await classOf(classId)
    expect(await remove(teacher)).toBe(true)
    expect(await classOf(classId)).toMatchObject({
      ownerId: first.id,
      archivedAt: null,
      revision: revision + 1,
    })
    expect(await database.notification.findMany({ where: { classId } })).toMatchObject([
      { userId: first.id, kind: 'handedOver' },
    ])
    const handedOver = { action: 'class-handed-over', subject: classId, actorId: teacher.id }
    expect(await database.auditLog.count({ where: handedOver })).toBe(1)
  })

  test('is archived where nobody else teaches it', async () => {
    const { classId, teacher, learners } = await makeClass()
    await addMember(classId, 'assistant')
    await remove(teacher)
    expect(await classOf(classId)).toMatchObject({ ownerId: null, archivedAt: expect.any(Date) })
    expect(await database.member.count({ where: { classId } })).toBe(learners.length + 1)
  })

  test('stays the owner’s when another teacher leaves', async () => {
    const { classId, teacher } = await makeClass()
    await remove(await addMember(classId, 'teacher'))
    expect(await classOf(classId)).toMatchObject({ ownerId: teacher.id, archivedAt: null })
    expect(await database.notification.count({ where: { classId } })).toBe(0)
  })
})

describe('what a teacher who leaves has assigned', () => {
  test('stays as nobody’s, also before anybody took it, with the questions that were frozen', async () => {
    const { classId, teacher, quizId, assignmentId, learners } = await makeAssignment()
    await addMember(classId, 'teacher')
    await database.quizShare.create({ data: { quizId, classId } })
    // The quiz changed since: the edition alone still has its questions.
    await database.quizItem.deleteMany({ where: { quizId } })
    await remove(teacher)
    expect(await database.quiz.findUniqueOrThrow({ where: { id: quizId } })).toMatchObject({
      ownerId: null,
      visibility: 'private',
    })
    expect(await database.quizShare.count({ where: { quizId } })).toBe(0)
    const learner = learners[0] as Actor
    const { attemptId } = await startAssigned({ assignmentId }, learner)
    expect((await readAttempt({ attemptId }, learner)).questions).toHaveLength(3)
  })

  test('keeps results and grades; those given by hand have no name any more', async () => {
    const { classId, teacher, assignmentId, learners } = await makeAssignment()
    await addMember(classId, 'teacher')
    const learner = learners[0] as Actor
    await playAssigned(assignmentId, learner, [0, 1])
    const memberId = await memberIdOf(classId, learner)
    const byHand = { score: 300, reason: 'Said it aloud.', byId: teacher.id }
    await database.grade.create({ data: { assignmentId, memberId, ...byHand } })
    const results = await database.assignmentResult.findMany()
    await remove(teacher)
    expect(await database.assignmentResult.findMany()).toEqual(results)
    expect(await database.grade.findMany()).toMatchObject([{ memberId, score: 300, byId: null }])
    expect(await database.assignment.findMany()).toMatchObject([{ id: assignmentId, assignedById: null }])
  })
})

test('a learner who leaves takes membership, attempts and results along; those of others stay', async () => {
  const { assignmentId, learners } = await makeAssignment()
  const [leaving, staying] = learners as [Actor, Actor]
  for (const learner of learners) await playAssigned(assignmentId, learner, [0])
  await remove(leaving)
  expect(await database.attempt.findMany({ where: { assignmentId }, select: { userId: true } })).toEqual([
    { userId: staying.id },
  ])
  expect(await database.assignmentResult.count()).toBe(1)
  expect(await database.member.count({ where: { userId: leaving.id } })).toBe(0)
})

test('the log of a class keeps no name of a learner who left', async () => {
  const { classId, assignmentId, teacher, learners } = await makeAssignment()
  const learner = learners[0] as Actor
  const memberId = await memberIdOf(classId, learner)
  await renameMember({ classId, memberId, name: 'Unmistakable', seen: 'Learner 1' }, teacher)
  const form = { memberIds: [memberId], timeFactor: '150', extraAttempts: '', extraDays: '' }
  await setAccommodations({ classId, assignmentId, form }, teacher)
  const membersInLog = async () =>
    (await readAssignmentLog({ assignmentId }, teacher)).flatMap(({ members }) => members)
  expect(await membersInLog()).toEqual(['Unmistakable'])
  await remove(learner)
  expect(await placesOf(['Unmistakable'])).toEqual([])
  expect(await membersInLog()).toEqual(['somebody who is gone'])
})

test('learners whose accounts a class made keep them when its teacher leaves', async () => {
  const { classId, teacher } = await makeClass()
  const pupil = await makePerson()
  await database.user.update({ where: { id: pupil.id }, data: { madeByClassId: classId } })
  await remove(teacher)
  expect(await database.user.findUniqueOrThrow({ where: { id: pupil.id } })).toMatchObject({
    madeByClassId: classId,
  })
})
