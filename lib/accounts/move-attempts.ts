import type { Transaction } from '../database/client.ts'

/**
 * The guest's attempts follow the account's own in number, counted apart for each assignment. Of two in progress at the
 * same, the one that was worked on last goes on, the other is discarded (kept, but not counted). More of them than an
 * assignment allows all count: they were handed in.
 */
export async function moveAttempts(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    WITH open AS (
      SELECT a.id, row_number() OVER (
        PARTITION BY a."quizId", a."assignmentId"
        ORDER BY COALESCE((SELECT max(r."savedAt") FROM "Response" r WHERE r."attemptId" = a.id), a."startedAt")
          DESC, a.id DESC) AS place
      FROM "Attempt" a
      WHERE a."userId" IN (${guestId}::uuid, ${userId}::uuid) AND a.state = 'inProgress')
    UPDATE "Attempt" SET state = 'discarded' WHERE id IN (SELECT id FROM open WHERE place > 1)`
  await tx.$executeRaw`
    UPDATE "Attempt" AS moved SET "userId" = ${userId}::uuid, number = moved.number + COALESCE(
      (SELECT max(own.number) FROM "Attempt" own
       WHERE own."userId" = ${userId}::uuid AND own."quizId" = moved."quizId"
         AND own."assignmentId" IS NOT DISTINCT FROM moved."assignmentId"), 0)
    WHERE moved."userId" = ${guestId}::uuid`
  await tx.attemptTopic.updateMany({ where: { userId: guestId }, data: { userId } })
}
