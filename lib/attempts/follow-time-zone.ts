import { keepLateResults } from '#lib/classes/keep-result.ts'
import { planNoticesOfClass } from '#lib/classes/plan-notices.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { moveTimesInClass } from './move-times.ts'

/**
 * After a class got another time zone: extra days and days late are days on its clocks, which may be changed on other
 * days there. Runs in the transaction that changed it and holds the class.
 */
export async function followTimeZone(tx: Transaction, classId: string): Promise<void> {
  // Starts share this lock: none is on its way beside it.
  const members = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM "Member" m
    WHERE m."classId" = ${classId}::uuid
      AND EXISTS (SELECT 1 FROM "Accommodation" g WHERE g."memberId" = m.id AND g."extraDays" > 0)
    ORDER BY m.id FOR NO KEY UPDATE OF m`
  const memberIds = members.map(({ id }) => id)
  await moveTimesInClass(tx, { classId, memberIds }, clock.now())
  await keepLateResults(tx, classId)
  await planNoticesOfClass(tx, classId)
}
