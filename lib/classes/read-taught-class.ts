import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { openClassesWhere } from './class-store.ts'

/** A class that this person may give something to. */
export async function readTaughtClass(
  input: { classId: string },
  actor: Actor,
): Promise<{ id: string; name: string; timeZone: string }> {
  const id = recordId(input.classId, 'class')
  const row = await database.class.findFirst({
    where: { id, ...openClassesWhere(actor, 'teach') },
    select: { id: true, name: true, timeZone: true },
  })
  if (!row) throw notFound('class')
  return row
}
