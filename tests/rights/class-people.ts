import type { Actor } from '#lib/accounts/actor.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { handOverClass } from '#lib/classes/hand-over-class.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { openClass } from '#lib/classes/open-class.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import type { Role as RoleInClass } from '#lib/classes/role.ts'
import { database } from '#lib/database/client.ts'
import { memberIdOf } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

export type ClassPeople = Awaited<ReturnType<typeof gatherPeople>>

/** A class and everybody who has to do with it, by what they are to it; those who will be gone are still in it. */
export async function gatherPeople() {
  const handedOver = await makePerson()
  const { classId, code } = await openClass({ name: 'Class 7b' }, handedOver)
  const join = async (name: string, role: RoleInClass = 'learner', options = {}): Promise<Actor> => {
    const actor = await makePerson(options)
    await joinClass({ code, name }, actor)
    const memberId = await memberIdOf(classId, actor)
    if (role !== 'learner') await changeRole({ classId, memberId, role, seen: 'learner' }, handedOver)
    return actor
  }
  const owner = await join('Olga', 'teacher')
  const people = {
    handedOver,
    owner,
    teacher: await join('Tomas', 'teacher'),
    assistant: await join('Asta', 'assistant'),
    learner: await join('Lea'),
    left: await join('Levi'),
    removed: await join('Rena'),
    formerTeacher: await join('Fenna', 'teacher'),
    formerAssistant: await join('Falk', 'assistant'),
    demoted: await join('Dora', 'teacher'),
    guestMember: await withGuests(classId, () => join('Gus', 'learner', { isGuest: true })),
  }
  await handOverClass({ classId, memberId: await memberIdOf(classId, owner) }, handedOver)
  return { ...people, classId, code }
}

/** While a class takes guests: afterwards it takes no more of them. */
async function withGuests<T>(id: string, join: () => Promise<T>): Promise<T> {
  await database.class.update({ where: { id }, data: { guests: true } })
  const joined = await join()
  await database.class.update({ where: { id }, data: { guests: false } })
  return joined
}

/** Has those go who will be gone, and takes the role of one. */
export async function partWays({ classId, owner, ...people }: ClassPeople) {
  const demoted = await memberIdOf(classId, people.demoted)
  await changeRole({ classId, memberId: demoted, role: 'learner', seen: 'teacher' }, owner)
  for (const actor of [people.left, people.formerTeacher]) await leaveClass({ classId }, actor)
  for (const actor of [people.removed, people.formerAssistant]) {
    await removeMember({ classId, memberId: await memberIdOf(classId, actor) }, owner)
  }
}

/** Their rows in the class, by names of their own. */
export async function membersOf({ classId, ...people }: ClassPeople) {
  return {
    member: await memberIdOf(classId, people.learner),
    guestMember: await memberIdOf(classId, people.guestMember),
    leftMember: await memberIdOf(classId, people.left),
    removedMember: await memberIdOf(classId, people.removed),
    formerTeacherMember: await memberIdOf(classId, people.formerTeacher),
    assistantMember: await memberIdOf(classId, people.assistant),
    teacherMember: await memberIdOf(classId, people.teacher),
  }
}
