import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { classesWhere } from './class-store.ts'

export type CodeView = {
  code: string
  expiresAt: string | null
  isExpired: boolean
}

/** The code by which one joins a class now; null where it is closed. For those who help in the class. */
export async function readCode(input: { classId: string }, actor: Actor): Promise<CodeView | null> {
  const row = await database.joinCode.findFirst({
    where: {
      classId: recordId(input.classId, 'class'),
      closedAt: null,
      class: { ...classesWhere(actor, 'assist'), archivedAt: null },
    },
    select: { code: true, expiresAt: true },
  })
  return (
    row && {
      code: row.code,
      expiresAt: row.expiresAt?.toISOString() ?? null,
      isExpired: row.expiresAt !== null && row.expiresAt <= clock.now(),
    }
  )
}
