import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { lockClass } from './class-store.ts'

/** Leaves a class. What one did stays with it, out of its averages; with a code one can come back. */
export async function leaveClass(input: { classId: string }, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    const { ownerId } = await lockClass(tx, { classId, right: 'belong' }, actor)
    if (ownerId === actor.id) {
      throw new AppError(
        'invalid',
        'You own this class, so you cannot leave it. Hand it over to another teacher first, or archive it.',
      )
    }
    const teachers = await tx.member.findMany({
      where: { classId, role: 'teacher', state: 'active' },
      select: { userId: true },
    })
    if (teachers.length === 1 && teachers[0]?.userId === actor.id) {
      throw new AppError(
        'invalid',
        'You are its last teacher, so you cannot leave. Archive the class when it is over.',
      )
    }
    const { id } = await tx.member.update({
      where: { classId_userId: { classId, userId: actor.id } },
      data: { state: 'left', endedAt: clock.now() },
      select: { id: true },
    })
    await recordAudit(tx, { actorId: actor.id, action: 'member-left', subject: id })
  })
}
