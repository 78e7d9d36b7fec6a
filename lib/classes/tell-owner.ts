import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { notify } from '#lib/notices/notify.ts'

/** Tells somebody that a class is theirs from now on: each time, since it may come back. Names nobody who had it before. */
export async function tellOwner(tx: Transaction, of: { classId: string; userId: string }): Promise<void> {
  const { classId, userId } = of
  const { name } = await tx.class.findUniqueOrThrow({ where: { id: classId }, select: { name: true } })
  const key = `handedOver ${classId} ${clock.now().toISOString()}`
  await notify(tx, [userId], { kind: 'handedOver', key, classId, detail: { title: name } })
}
