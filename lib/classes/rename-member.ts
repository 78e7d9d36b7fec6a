import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { readMemberName } from './class-name.ts'
import { lockMember } from './member-store.ts'

/** `seen` is the name that the form showed: a colleague's change meanwhile is a `conflict`, with that name as `details`. */
type Rename = { classId: string; memberId: string; name: string; seen: string }

/** Calls somebody otherwise in this class; their account keeps its name. */
export async function renameMember(input: Rename, actor: Actor): Promise<void> {
  const name = readMemberName(input.name)
  await database.$transaction(async (tx) => {
    const member = await lockMember(tx, input, actor)
    if (member.name === name) return
    if (member.name !== input.seen) {
      const sentence = `A colleague has just called this person “${member.name}”.`
      throw new AppError('conflict', sentence, { details: { name: member.name } })
    }
    await tx.member.update({ where: { id: member.id }, data: { name }, select: { id: true } })
    await recordAudit(tx, { actorId: actor.id, action: 'member-renamed', subject: member.id })
  })
}
