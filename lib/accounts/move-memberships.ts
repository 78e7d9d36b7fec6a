import type { Transaction } from '../database/client.ts'
import { addJob } from '../jobs/add-job.ts'
import { rowsPointingAt } from './rows-pointing-at.ts'

/**
 * A guest's places in classes become the account's, with results, grades and what they were given. Of two places in one
 * class the account's own stays, with its role and name; what only the guest's has goes over to it, and the cells of the
 * gradebook are written anew by a job, since there is more to count.
 */
export async function moveMemberships(tx: Transaction, guestId: string, userId: string): Promise<void> {
  const twice = await tx.$queryRaw<{ copy: string; own: string }[]>`
    SELECT g.id AS copy, o.id AS own FROM "Member" g
    JOIN "Member" o ON o."classId" = g."classId" AND o."userId" = ${userId}::uuid
    WHERE g."userId" = ${guestId}::uuid ORDER BY g.id`
  for (const { copy, own } of twice) await becomeOne(tx, copy, own)
  await tx.member.updateMany({ where: { userId: guestId }, data: { userId } })
  if (twice.length > 0) await addJob(tx, 'recount-members', { memberIds: twice.map(({ own }) => own) })
}

async function becomeOne(tx: Transaction, copy: string, own: string): Promise<void> {
  // Whoever left and came back as a guest is back. Who was taken out is not.
  await tx.$executeRaw`
    UPDATE "Member" o SET state = 'active', "endedAt" = NULL, "joinedAt" = g."joinedAt" FROM "Member" g
    WHERE o.id = ${own}::uuid AND g.id = ${copy}::uuid AND o.state = 'left' AND g.state = 'active'`
  for (const table of ['Accommodation', 'AssignmentMember', 'AssignmentResult', 'Grade']) {
    await tx.$executeRawUnsafe(
      `UPDATE "${table}" AS moved SET "memberId" = $2::uuid
       WHERE "memberId" = $1::uuid AND NOT EXISTS (SELECT 1 FROM "${table}" own
         WHERE own."memberId" = $2::uuid AND own."assignmentId" IS NOT DISTINCT FROM moved."assignmentId")`,
      copy,
      own,
    )
    await tx.$executeRawUnsafe(`DELETE FROM "${table}" WHERE "memberId" = $1::uuid`, copy)
  }
  const left = await rowsPointingAt(tx, 'Member', copy)
  if (left.length > 0) throw new Error(`Merging a member would lose ${left.join(', ')}`)
  await tx.member.delete({ where: { id: copy }, select: { id: true } })
}
