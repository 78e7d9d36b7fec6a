import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { localTime } from '#lib/quizzes/local-time.ts'
import { classesWhere } from './class-store.ts'

export type CodeView = {
  code: string
  expiresAt: string | null
  /** On the clocks of the class, as a form takes it; empty for no end. */
  until: string
  isExpired: boolean
}

/** The code by which one joins a class now; null where it is closed. For those who help in the class. */
export async function readCode(input: { classId: string }, actor: Actor): Promise<CodeView | null> {
  const row = await database.class.findFirst({
    where: { id: recordId(input.classId, 'class'), ...classesWhere(actor, 'assist') },
    select: {
      timeZone: true,
      archivedAt: true,
      codes: { where: { closedAt: null }, select: { code: true, expiresAt: true } },
    },
  })
  if (!row) throw notFound('class')
  const open = row.codes[0]
  if (!open || row.archivedAt) return null
  const { code, expiresAt } = open
  return {
    code,
    expiresAt: expiresAt?.toISOString() ?? null,
    until: expiresAt ? localTime(row.timeZone, expiresAt) : '',
    isExpired: expiresAt !== null && expiresAt <= clock.now(),
  }
}
