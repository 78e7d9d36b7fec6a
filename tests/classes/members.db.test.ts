import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { letInAgain } from '#lib/classes/let-in-again.ts'
import { listAssignments } from '#lib/classes/list-assignments.ts'
import { readMembership } from '#lib/classes/read-membership.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import { renameMember } from '#lib/classes/rename-member.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const member = (id: string) => database.member.findUniqueOrThrow({ where: { id } })

async function makeRoles() {
  const made = await makeClass({ learners: 1 })
  const [owner, learner] = [made.teacher, made.learners[0]!]
  const teacher = await addMember(made.classId, 'teacher')
  const assistant = await addMember(made.classId, 'assistant')
  const id = async (actor: Actor) => ({
    classId: made.classId,
    memberId: await memberIdOf(made.classId, actor),
  })
  return { ...made, owner, teacher, assistant, learner, id }
}

describe('roles', () => {
  test('of teachers are the owner’s to give, those of assistants every teacher’s; each is logged', async () => {
    const { owner, teacher, assistant, learner, id } = await makeRoles()
    const { memberId } = await id(learner)
    await changeRole({ ...(await id(learner)), role: 'assistant', seen: 'learner' }, teacher)
    await changeRole({ ...(await id(learner)), role: 'teacher', seen: 'assistant' }, owner)
    expect(await member(memberId)).toMatchObject({ role: 'teacher' })
    const promote = { ...(await id(assistant)), role: 'teacher', seen: 'assistant' }
    await expect(changeRole(promote, teacher)).rejects.toMatchObject({ code: 'invalid' })
    const demote = { ...(await id(learner)), role: 'learner', seen: 'teacher' }
    await expect(changeRole(demote, teacher)).rejects.toMatchObject({ code: 'invalid' })
    await changeRole(demote, owner)
    const log = await database.auditLog.findMany({
      where: { action: 'role-changed', subject: memberId },
      orderBy: { id: 'asc' },
    })
    expect(log.map(({ detail }) => detail)).toEqual([
      { from: 'learner', to: 'assistant' },
      { from: 'assistant', to: 'teacher' },
      { from: 'teacher', to: 'learner' },
    ])
  })

  test('of the owner are changed by nobody', async () => {
    const { owner, teacher, id } = await makeRoles()
    for (const actor of [owner, teacher]) {
      const change = { ...(await id(owner)), role: 'learner', seen: 'teacher' }
      await expect(changeRole(change, actor)).rejects.toMatchObject({ code: 'invalid' })
      await expect(removeMember(await id(owner), actor)).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(leaveClass(await id(owner), owner)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('that two teachers change at once are not lost silently', async () => {
    const { owner, teacher, learner, id } = await makeRoles()
    await changeRole({ ...(await id(learner)), role: 'assistant', seen: 'learner' }, teacher)
    const late = { ...(await id(learner)), role: 'teacher', seen: 'learner' }
    await expect(changeRole(late, owner)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('beyond learning are not for guests, nor for roles that there are not', async () => {
    const { classId, owner } = await makeRoles()
    const guest = await makePerson({ isGuest: true })
    const row = { classId, userId: guest.id, role: 'learner' as const, name: 'Guest' }
    const { id: memberId } = await database.member.create({ data: row })
    for (const role of ['assistant', 'teacher', 'owner', '']) {
      await expect(changeRole({ classId, memberId, role, seen: 'learner' }, owner)).rejects.toMatchObject({
        code: 'invalid',
      })
    }
  })
})

describe('taking somebody out', () => {
  test('keeps what they did with the class, out of its counts, until they are let in again', async () => {
    const { assignmentId, classId, code, teacher, learners } = await makeAssignment({ learners: 2 })
    await playAssigned(assignmentId, learners[0]!, [0])
    const memberId = await memberIdOf(classId, learners[0]!)
    const handedIn = async () => (await listAssignments({ classId }, teacher)).assignments[0]?.handedIn
    await removeMember({ classId, memberId }, teacher)
    await removeMember({ classId, memberId }, teacher)
    expect(await handedIn()).toBe(0)
    expect(await database.attempt.count({ where: { assignmentId } })).toBe(1)
    await expect(joinClass({ code }, learners[0]!)).rejects.toMatchObject({ code: 'conflict' })
    await letInAgain({ classId, memberId }, teacher)
    expect(await handedIn()).toBe(1)
    expect(await member(memberId)).toMatchObject({ state: 'active', role: 'learner', endedAt: null })
  })

  test('is for teachers, who do not take out each other or themselves', async () => {
    const { owner, teacher, assistant, learner, id } = await makeRoles()
    const other = await addMember((await id(owner)).classId, 'teacher')
    await expect(removeMember(await id(other), teacher)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeMember(await id(teacher), teacher)).rejects.toMatchObject({ code: 'invalid' })
    await expect(removeMember(await id(learner), assistant)).rejects.toMatchObject({ code: 'not-found' })
    await removeMember(await id(assistant), teacher)
    await removeMember(await id(other), owner)
    await letInAgain(await id(other), teacher)
    expect(await member((await id(other)).memberId)).toMatchObject({ state: 'active', role: 'learner' })
  })
})

describe('leaving', () => {
  test('is everybody’s choice but the owner’s and the last teacher’s', async () => {
    const { classId, owner, teacher, learner, id } = await makeRoles()
    await leaveClass({ classId }, learner)
    await expect(leaveClass({ classId }, learner)).rejects.toMatchObject({ code: 'not-found' })
    expect(await member((await id(learner)).memberId)).toMatchObject({ state: 'left' })
    await database.class.update({ where: { id: classId }, data: { ownerId: null } })
    const left = await Promise.allSettled([owner, teacher].map((actor) => leaveClass({ classId }, actor)))
    expect(left.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await database.member.count({ where: { classId, role: 'teacher', state: 'active' } })).toBe(1)
  })
})

describe('renaming', () => {
  test('holds in the class alone, and shows what a colleague called the person meanwhile', async () => {
    const { teacher, owner, learner, id } = await makeRoles()
    const of = { ...(await id(learner)), seen: 'Learner 1' }
    await renameMember({ ...of, name: '  Ada  B. ' }, teacher)
    await expect(renameMember({ ...of, name: 'Ada C.' }, owner)).rejects.toMatchObject({
      code: 'conflict',
      details: { name: 'Ada B.' },
    })
    await renameMember({ ...of, name: 'Ada C.', seen: 'Ada B.' }, owner)
    expect(await member(of.memberId)).toMatchObject({ name: 'Ada C.' })
    expect(await database.user.findUnique({ where: { id: learner.id } })).toMatchObject({ name: 'Ada' })
    await expect(renameMember({ ...of, name: ' ', seen: 'Ada C.' }, owner)).rejects.toMatchObject({
      fields: { name: [expect.any(String)] },
    })
  })
})

test('nobody else changes anything about a member, and nobody in an archived class', async () => {
  const { classId, owner, assistant, learner, id } = await makeRoles()
  const of = await id(learner)
  const changes = [
    (actor: Actor) => readMembership(of, actor),
    (actor: Actor) => renameMember({ ...of, name: 'Eve', seen: 'Learner 1' }, actor),
    (actor: Actor) => changeRole({ ...of, role: 'teacher', seen: 'learner' }, actor),
    (actor: Actor) => removeMember(of, actor),
    (actor: Actor) => letInAgain(of, actor),
  ]
  const otherTeacher = (await makeClass({ learners: 0 })).teacher
  const before = await member(of.memberId)
  const refused = async (actor: Actor) => {
    for (const change of changes) await expect(change(actor)).rejects.toMatchObject({ code: 'not-found' })
  }
  for (const actor of [learner, assistant, otherTeacher, await makePerson()]) await refused(actor)
  await database.class.update({ where: { id: classId }, data: { archivedAt: clock.now() } })
  await refused(owner)
  await expect(leaveClass({ classId }, learner)).rejects.toMatchObject({ code: 'not-found' })
  expect(await member(of.memberId)).toEqual(before)
})
