import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'
import { closedMeanwhile, findOpenCode } from './code-store.ts'
import { makeCode } from './join-code.ts'

/**
 * Gives a class another code; the old one stops at once. `seen` is the code that is to go: where another teacher has
 * renewed it meanwhile, theirs stays, since it may be on the wall already. One that was closed meanwhile is a `conflict`:
 * another code would let people in again.
 */
export async function renewCode(
  input: { classId: string; seen: string },
  actor: Actor,
): Promise<{ code: string }> {
  const classId = recordId(input.classId, 'class')
  return database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const open = await findOpenCode(tx, classId)
    if (open && open.code !== input.seen) return { code: open.code }
    if (!open && input.seen !== '')
      throw closedMeanwhile('Press again to let learners join, with another code.')
    await tx.joinCode.updateMany({ where: { classId, closedAt: null }, data: { closedAt: clock.now() } })
    return tx.joinCode.create({ data: { classId, code: makeCode() }, select: { code: true } })
  })
}
