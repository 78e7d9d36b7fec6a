import { recordAudit } from '#lib/accounts/record-audit.ts'
import { tellOwner } from '#lib/classes/tell-owner.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'

/**
 * Locks the classes that a person has to do with, and names those that they own or teach. Before the person is locked:
 * whoever assigns, gives a score or more time holds the class first, too.
 */
export async function holdClasses(tx: Transaction, userId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string; taught: boolean }[]>`
    SELECT id, "ownerId" = ${userId}::uuid OR EXISTS (
      SELECT FROM "Member" WHERE "classId" = "Class".id AND "userId" = ${userId}::uuid AND role = 'teacher') AS taught
    FROM "Class" WHERE "ownerId" = ${userId}::uuid
      OR id IN (SELECT "classId" FROM "Member" WHERE "userId" = ${userId}::uuid)
      OR id IN (SELECT "classId" FROM "Assignment" WHERE "assignedById" = ${userId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`
  return rows.filter(({ taught }) => taught).map(({ id }) => id)
}

/**
 * Takes a person out of all classes, with their results there. A class that they own goes to the teacher who is in it
 * for longest, who is told; without one it is archived, as is one that they were the last teacher of.
 */
export async function leaveClasses(tx: Transaction, userId: string, taught: string[]): Promise<void> {
  await tx.member.deleteMany({ where: { userId } })
  for (const classId of taught) await passOn(tx, classId, userId)
}

async function passOn(tx: Transaction, classId: string, from: string): Promise<void> {
  const next = await tx.member.findFirst({
    where: { classId, role: 'teacher', state: 'active', user: { isAnonymous: false } },
    orderBy: [{ joinedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, userId: true },
  })
  const { count } = await tx.class.updateMany({
    where: { id: classId, ownerId: from },
    data: { ownerId: next?.userId ?? null, revision: { increment: 1 } },
  })
  if (next) {
    if (count === 0) return // it was another teacher's
    const detail = { memberId: next.id }
    await recordAudit(tx, { actorId: from, action: 'class-handed-over', subject: classId, detail })
    await tellOwner(tx, { classId, userId: next.userId })
    return
  }
  await tx.class.updateMany({
    where: { id: classId, archivedAt: null },
    data: { archivedAt: clock.now(), revision: { increment: 1 } },
  })
}
