import type { Actor } from '#lib/accounts/actor.ts'
import { recordAudit } from '#lib/accounts/record-audit.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { planNoticesOfClass } from './plan-notices.ts'

type Archive = { classId: string; archived: boolean }

/** Puts a class away, so that it can be looked at and nothing in it changes, or brings it back. For its owner. */
export async function archiveClass(input: Archive, actor: Actor): Promise<void> {
  const id = recordId(input.classId, 'class')
  await database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
    const row = await tx.class.findFirst({
      where: {
        id,
        ownerId: actor.id,
        members: { some: { userId: actor.id, state: 'active', role: 'teacher' } },
      },
      select: { archivedAt: true },
    })
    if (!row) throw notFound('class')
    if ((row.archivedAt !== null) === input.archived) return
    const archivedAt = input.archived ? clock.now() : null
    await tx.class.update({ where: { id }, data: { archivedAt }, select: { id: true } })
    if (!input.archived) await planNoticesOfClass(tx, id)
    const action = input.archived ? 'class-archived' : 'class-brought-back'
    await recordAudit(tx, { actorId: actor.id, action, subject: id })
  })
}
