import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'
import { makeCode } from './join-code.ts'

/** Opens a closed class again with the code that it had last, so that what hangs on the wall is right again. One that is open stays as it is. */
export async function reopenCode(input: { classId: string }, actor: Actor): Promise<{ code: string }> {
  const classId = recordId(input.classId, 'class')
  return database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const last = await tx.joinCode.findFirst({
      where: { classId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { id: true, code: true, closedAt: true, expiresAt: true },
    })
    if (!last) return tx.joinCode.create({ data: { classId, code: makeCode() }, select: { code: true } })
    if (!last.closedAt) return { code: last.code }
    const isOver = last.expiresAt !== null && last.expiresAt <= clock.now()
    return tx.joinCode.update({
      where: { id: last.id },
      data: { closedAt: null, ...(isOver && { expiresAt: null }) },
      select: { code: true },
    })
  })
}
