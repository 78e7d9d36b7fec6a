import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'
import { findOpenCode, renewedMeanwhile } from './code-store.ts'

/**
 * Closes the class for those who come with the code. `seen` is the code that is to stop: one that a colleague has made
 * meanwhile is a `conflict`, with it as `details`.
 */
export async function closeCode(input: { classId: string; seen: string }, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    const open = await findOpenCode(tx, classId)
    if (!open) return
    if (open.code !== input.seen)
      throw renewedMeanwhile(open.code, 'Press again to stop joining with it, too.')
    await tx.joinCode.update({
      where: { id: open.id },
      data: { closedAt: clock.now() },
      select: { id: true },
    })
  })
}
