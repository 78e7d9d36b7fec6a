import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { lockMember } from './member-store.ts'
import { planNoticesOfClass } from './plan-notices.ts'
import { ROLES, type Role } from './role.ts'

/** `seen` is the role that the form showed: a colleague's change meanwhile is a `conflict`. */
type Change = { classId: string; memberId: string; role: string; seen: string }

/** Gives a member another role: the owner makes teachers, teachers make assistants. */
export async function changeRole(input: Change, actor: Actor): Promise<void> {
  const role = ROLES.find((name) => name === input.role)
  if (!role) throw new AppError('invalid', 'Choose a role.')
  await database.$transaction(async (tx) => {
    const member = await lockMember(tx, input, actor)
    if (member.role === role) return
    refuse(member, role)
    if (member.role !== input.seen) {
      throw new AppError('conflict', `A colleague has just made this person ${IN_WORDS[member.role]}.`)
    }
    await tx.member.update({ where: { id: member.id }, data: { role }, select: { id: true } })
    if (role === 'learner') await planNoticesOfClass(tx, member.classId)
    const detail = { from: member.role, to: role }
    await recordAudit(tx, { actorId: actor.id, action: 'role-changed', subject: member.id, detail })
  })
}

const IN_WORDS: Record<Role, string> = {
  learner: 'a learner',
  assistant: 'an assistant',
  teacher: 'a teacher',
}

function refuse(member: Awaited<ReturnType<typeof lockMember>>, role: Role): void {
  if (member.state !== 'active') throw new AppError('conflict', 'This person is not in the class any more.')
  if (!member.may.roles.includes(role)) {
    throw new AppError(
      'invalid',
      'Only the owner of the class makes teachers, and is one as long as it is theirs.',
    )
  }
  if (member.user.isAnonymous) {
    throw new AppError('invalid', 'A guest can only learn: let them make an account first.')
  }
}
