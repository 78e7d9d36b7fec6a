import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { placeOf, readDetail } from './notice.ts'

/** Notes a notice of this person as read; answers where it leads. */
export async function openNotice(input: { noticeId: string }, actor: Actor): Promise<{ place: string }> {
  const id = recordId(input.noticeId, 'notice')
  const row = await database.notification.findFirst({
    where: { id, userId: actor.id },
    select: { kind: true, classId: true, assignmentId: true, detail: true },
  })
  if (!row) throw notFound('notice')
  await database.notification.updateMany({
    where: { id, userId: actor.id, readAt: null },
    data: { readAt: clock.now() },
  })
  return { place: placeOf({ ...row, detail: readDetail(row.detail) }) }
}
