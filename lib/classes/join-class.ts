import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { memberNameSchema } from './class-name.ts'
import { plainCode } from './join-code.ts'

type Join = {
  code: string
  /** As the teachers are to know them; without one, the name of the account. */
  name?: string
}

/** Joins a class as a learner. Whoever is in it already stays what they are; whoever left comes back. */
export async function joinClass(input: Join, actor: Actor): Promise<{ classId: string }> {
  const code = plainCode(input.code)
  return database.$transaction(async (tx) => {
    const classId = await classOf(tx, code, actor)
    const known = await tx.member.findUnique({
      where: { classId_userId: { classId, userId: actor.id } },
      select: { id: true, state: true },
    })
    if (known?.state === 'active') return { classId }
    if (known?.state === 'removed') {
      throw new AppError('conflict', 'You were taken out of this class. Ask its teacher to let you in again.')
    }
    const back = { state: 'active' as const, endedAt: null, joinedAt: clock.now() }
    if (known) await tx.member.update({ where: { id: known.id }, data: back, select: { id: true } })
    else {
      const name = memberNameSchema.parse(input.name || actor.name)
      await tx.member.create({
        data: { classId, userId: actor.id, role: 'learner', name, joinedAt: clock.now() },
        select: { id: true },
      })
    }
    return { classId }
  })
}

/** The class of an open code. One sentence for all that fails, but for what a guest can do about it. */
async function classOf(tx: Transaction, code: string, actor: Actor): Promise<string> {
  const row = await tx.joinCode.findFirst({
    where: {
      code,
      closedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: clock.now() } }],
      class: { archivedAt: null },
    },
    select: { classId: true, class: { select: { guests: true } } },
  })
  if (!row) throw new AppError('not-found', 'This code opens no class. Ask for the code again.')
  if (actor.isGuest && !row.class.guests) {
    throw new AppError('invalid', 'This class is for people with an account. Sign up or sign in, then join.')
  }
  return row.classId
}
