import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { lockClass } from './class-store.ts'

/** Closes the class for those who come with the code. */
export async function closeCode(input: { classId: string }, actor: Actor): Promise<void> {
  const classId = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await lockClass(tx, { classId, right: 'teach' }, actor)
    await tx.joinCode.updateMany({ where: { classId, closedAt: null }, data: { closedAt: clock.now() } })
  })
}
