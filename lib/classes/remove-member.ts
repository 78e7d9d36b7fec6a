import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { lockMember } from './member-store.ts'

/** Takes somebody out of a class. What they did stays with it, out of its averages; the code lets them in no more. */
export async function removeMember(
  input: { classId: string; memberId: string },
  actor: Actor,
): Promise<void> {
  await database.$transaction(async (tx) => {
    const member = await lockMember(tx, input, actor)
    if (member.state === 'removed') return
    if (member.isYou) throw new AppError('invalid', 'To go yourself, leave the class.')
    if (!member.may.remove) {
      throw new AppError('invalid', 'Only the owner of the class can take out a teacher.')
    }
    await tx.member.update({
      where: { id: member.id },
      data: { state: 'removed', endedAt: clock.now() },
      select: { id: true },
    })
    await recordAudit(tx, { actorId: actor.id, action: 'member-removed', subject: member.id })
  })
}
