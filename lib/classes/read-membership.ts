import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { openClassesWhere } from './class-store.ts'
import { mayChange } from './member-change.ts'
import type { Role } from './role.ts'

export type MembershipView = {
  id: string
  name: string
  role: Role
  isActive: boolean
  isYou: boolean
  isOwner: boolean
  isGuest: boolean
  /** Of an account that this class made: it may be given a new password. */
  userName: string | null
  mayRemove: boolean
  /** Those that this teacher may give. */
  roles: Role[]
}

/** One member, for a teacher who wants to change something about them. */
export async function readMembership(
  input: { classId: string; memberId: string },
  actor: Actor,
): Promise<MembershipView> {
  const classId = recordId(input.classId, 'class')
  const row = await database.member.findFirst({
    where: { id: recordId(input.memberId, 'member'), classId, class: openClassesWhere(actor, 'teach') },
    select: {
      id: true,
      name: true,
      role: true,
      state: true,
      userId: true,
      class: { select: { ownerId: true } },
      user: { select: { isAnonymous: true, userName: true, madeByClassId: true } },
    },
  })
  if (!row) throw notFound('member')
  const { id, name, role, state, userId, user } = row
  const { ownerId } = row.class
  const person = { role, isYou: userId === actor.id, isOwner: userId === ownerId }
  const may = mayChange({ isOwner: ownerId === actor.id }, person)
  const isGiven = user.madeByClassId === classId && role === 'learner'
  return {
    id,
    name,
    ...person,
    isActive: state === 'active',
    isGuest: user.isAnonymous,
    userName: isGiven ? user.userName : null,
    mayRemove: may.remove && !person.isYou,
    roles: may.roles,
  }
}
