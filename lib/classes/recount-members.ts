import { database } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { keepResultsOfMembers } from './keep-result.ts'

/** Writes the cells of some members anew. The handler of the job `recount-members`: after two members became one. */
export async function recountMembers({ memberIds }: JobPayload<'recount-members'>): Promise<void> {
  await database.$transaction((tx) => keepResultsOfMembers(tx, memberIds))
}
