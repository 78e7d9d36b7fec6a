import type { Actor } from '#lib/accounts/actor.ts'
import { assignmentsWhere } from '#lib/classes/class-store.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { liveRows } from './live-store.ts'
import { type LiveView, withoutScore } from './live-view.ts'

type Asked = { classId: string; assignmentId: string; withScores: boolean }

/** Where everybody is in an assignment, now. For those who teach or assist. */
export async function readLive(input: Asked, actor: Actor): Promise<LiveView> {
  const id = recordId(input.assignmentId, 'assignment')
  const classId = recordId(input.classId, 'class')
  const row = await database.assignment.findFirst({
    where: { id, classId, ...assignmentsWhere(actor, 'assist') },
    select: { title: true },
  })
  if (!row) throw notFound('assignment')
  const rows = await liveRows(id)
  return {
    classId,
    assignmentId: id,
    title: row.title,
    rows: input.withScores ? rows : rows.map(withoutScore),
  }
}
