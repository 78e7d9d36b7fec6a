import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { openClassesWhere } from './class-store.ts'
import { type RosterLine, readRoster } from './roster-list.ts'
import { markKnown } from './roster-store.ts'

export type Roster = {
  classId: string
  /** As it was pasted. */
  list: string
  familyFirst: boolean
}

/** What would become of each line of a list. Nothing is written. */
export async function previewLearners(input: Roster, actor: Actor): Promise<RosterLine[]> {
  const classId = recordId(input.classId, 'class')
  const allowed = await database.class.count({ where: { id: classId, ...openClassesWhere(actor, 'teach') } })
  if (allowed === 0) throw notFound('class')
  return markKnown(database, classId, readRoster(input.list, input.familyFirst))
}
