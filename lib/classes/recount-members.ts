import { database } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { keepResultsOfMembers } from './keep-result.ts'
import { planNoticesOfClass } from './plan-notices.ts'

/**
 * Writes the cells of some members anew, and plans what they are told. The handler of the job `recount-members`: after
 * two members became one.
 */
export async function recountMembers({ memberIds }: JobPayload<'recount-members'>): Promise<void> {
  const members = await database.member.findMany({
    where: { id: { in: memberIds } },
    orderBy: { classId: 'asc' },
    select: { id: true, class: { select: { id: true, archivedAt: true } } },
  })
  for (const { id, class: of } of members) {
    await database.$transaction(async (tx) => {
      // Whoever changes an assignment holds the class before its cells, too.
      await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${of.id}::uuid FOR NO KEY UPDATE`
      await keepResultsOfMembers(tx, [id])
      if (of.archivedAt === null) await planNoticesOfClass(tx, of.id)
    })
  }
}
