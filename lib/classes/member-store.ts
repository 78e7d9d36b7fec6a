/** Queries about members that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'
import { mayChange } from './member-change.ts'
import type { Role } from './role.ts'

type Asked = { classId: string; memberId: string }

/** A member of a class that this teacher may change, with what may be done to them; the class is locked. */
export async function lockMember(tx: Transaction, asked: Asked, actor: Actor) {
  const classId = recordId(asked.classId, 'class')
  const { ownerId } = await lockClass(tx, { classId, right: 'teach' }, actor)
  const member = await tx.member.findFirst({
    where: { id: recordId(asked.memberId, 'member'), classId },
    select: {
      id: true,
      userId: true,
      name: true,
      role: true,
      state: true,
      user: { select: { isAnonymous: true } },
    },
  })
  if (!member) throw notFound('member')
  const isYou = member.userId === actor.id
  const role: Role = member.role
  const may = mayChange(
    { isOwner: ownerId === actor.id },
    { role, isYou, isOwner: member.userId === ownerId },
  )
  return { ...member, classId, isYou, may }
}
