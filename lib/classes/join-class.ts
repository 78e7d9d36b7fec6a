import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { AppError } from '#lib/errors.ts'
import { readMemberName } from './class-name.ts'
import { opensNothing, opensNow } from './code-store.ts'
import { limitGuesses } from './guess-limit.ts'
import { plainCode } from './join-code.ts'
import { planNoticesOfClass } from './plan-notices.ts'

type Join = {
  code: string
  /** As the teachers are to know them; without one, the name of the account. */
  name?: string
  /** That of the request: wrong codes are counted for it. */
  address?: string
}

/** Joins a class as a learner. Whoever is in it already stays what they are; whoever left comes back as a learner. */
export async function joinClass(input: Join, actor: Actor): Promise<{ classId: string }> {
  const code = plainCode(input.code)
  const name = readMemberName(input.name || actor.name)
  const join = () => database.$transaction((tx) => joinBy(tx, { code, name }, actor))
  return limitGuesses({ address: input.address, actor }, async () => {
    try {
      return await join()
    } catch (error) {
      // Sent twice at the same moment: by now the other one has joined.
      if (!isUniqueViolation(error)) throw error
      return join()
    }
  })
}

async function joinBy(
  tx: Transaction,
  { code, name }: { code: string; name: string },
  actor: Actor,
): Promise<{ classId: string }> {
  const { classId, guests } = await classOf(tx, code, actor)
  const known = await tx.member.findUnique({
    where: { classId_userId: { classId, userId: actor.id } },
    select: { id: true, state: true },
  })
  if (known?.state === 'removed') {
    throw new AppError('conflict', 'You were taken out of this class. Ask its teacher to let you in again.')
  }
  // A guest who is in it stays, also where no others are taken any more.
  if (actor.isGuest && !guests && known?.state !== 'active') {
    throw new AppError('invalid', 'This class is for people with an account. Sign up or sign in, then join.')
  }
  if (known?.state === 'left') {
    await tx.member.update({
      where: { id: known.id },
      data: { state: 'active', role: 'learner', endedAt: null, joinedAt: clock.now() },
      select: { id: true },
    })
    await planNoticesOfClass(tx, classId)
  }
  if (!known) {
    await tx.member.create({
      data: { classId, userId: actor.id, role: 'learner', name, joinedAt: clock.now() },
      select: { id: true },
    })
  }
  return { classId }
}

/**
 * The class of an open code. It is held, so that a code which is renewed or closed meanwhile lets nobody in after it: by
 * newcomers together, by whoever comes back alone, since they plan notices.
 */
async function classOf(
  tx: Transaction,
  code: string,
  actor: Actor,
): Promise<{ classId: string; guests: boolean }> {
  const comesBack = await tx.member.count({
    where: { userId: actor.id, state: 'left', class: { codes: { some: { code } } } },
  })
  await tx.$queryRaw`
    SELECT c.id FROM "Class" c JOIN "JoinCode" j ON j."classId" = c.id WHERE j.code = ${code}
    ${comesBack > 0 ? Prisma.sql`FOR NO KEY UPDATE OF c` : Prisma.sql`FOR SHARE OF c`}`
  const row = await tx.joinCode.findFirst({
    where: opensNow(code),
    select: { classId: true, class: { select: { guests: true } } },
  })
  if (!row) throw opensNothing()
  return { classId: row.classId, guests: row.class.guests }
}
