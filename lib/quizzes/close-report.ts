import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { reportsTo } from './report-store.ts'

/** Puts away a report on a question of this person, as dealt with. Closing it again changes nothing. */
export async function closeReport(input: { reportId: string }, actor: Actor): Promise<void> {
  const id = recordId(input.reportId, 'report')
  const mine = { id, ...reportsTo(actor) }
  const { count } = await database.problemReport.updateMany({
    where: { ...mine, closedAt: null },
    data: { closedAt: clock.now() },
  })
  if (count === 0 && (await database.problemReport.count({ where: mine })) === 0) throw notFound('report')
}
