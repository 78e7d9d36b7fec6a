import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { lockClass } from './class-store.ts'
import { tellOwner } from './tell-owner.ts'

type HandOver = { classId: string; memberId: string }

/**
 * Hands a class over to another of its teachers, who alone may then archive it, make teachers and hand it on. For its
 * owner, who stays a teacher.
 */
export async function handOverClass(input: HandOver, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    const { ownerId } = await lockClass(tx, { classId, right: 'teach' }, actor)
    if (ownerId !== actor.id) throw notFound('class')
    if (!input.memberId) throw new AppError('invalid', 'Choose a teacher of this class.')
    const next = await tx.member.findFirst({
      where: { id: recordId(input.memberId, 'member'), classId },
      select: { id: true, userId: true, role: true, state: true },
    })
    if (!next) throw notFound('member')
    if (next.userId === actor.id)
      throw new AppError('invalid', 'It is yours already. Choose another teacher.')
    if (next.role !== 'teacher' || next.state !== 'active') {
      throw new AppError('conflict', 'This person does not teach the class any more. Choose another teacher.')
    }
    await tx.class.update({ where: { id: classId }, data: { ownerId: next.userId }, select: { id: true } })
    const detail = { memberId: next.id }
    await recordAudit(tx, { actorId: actor.id, action: 'class-handed-over', subject: classId, detail })
    await tellOwner(tx, { classId, userId: next.userId })
  })
}
