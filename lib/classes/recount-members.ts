import { database } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { keepResultsOfMembers } from './keep-result.ts'
import { planNoticesOfClass } from './plan-notices.ts'

/**
 * Writes the cells of some members anew, and plans what they are told. The handler of the job `recount-members`: after
 * two members became one.
 */
export async function recountMembers({ memberIds }: JobPayload<'recount-members'>): Promise<void> {
  await database.$transaction((tx) => keepResultsOfMembers(tx, memberIds))
  const classes = await database.class.findMany({
    where: { members: { some: { id: { in: memberIds } } }, archivedAt: null },
    select: { id: true },
  })
  // Apart from the cells: whoever changes an assignment holds the class before them.
  for (const { id } of classes) {
    await database.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${id}::uuid FOR NO KEY UPDATE`
      await planNoticesOfClass(tx, id)
    })
  }
}
