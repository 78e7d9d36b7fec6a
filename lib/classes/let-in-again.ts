import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { lockMember } from './member-store.ts'
import { planNoticesOfClass } from './plan-notices.ts'

/** Lets somebody who left or was taken out in again, as a learner, with all that they did before. */
export async function letInAgain(input: { classId: string; memberId: string }, actor: Actor): Promise<void> {
  await database.$transaction(async (tx) => {
    const member = await lockMember(tx, input, actor)
    if (member.state === 'active') return
    await tx.member.update({
      where: { id: member.id },
      data: { state: 'active', role: 'learner', endedAt: null },
      select: { id: true },
    })
    await planNoticesOfClass(tx, member.classId)
    await recordAudit(tx, { actorId: actor.id, action: 'member-let-in', subject: member.id })
  })
}
