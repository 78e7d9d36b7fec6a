import type { Transaction } from '../database/client.ts'

/** The guest's reported problems become the account's; of two on the same version the later one stays. */
export async function moveReports(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM "ProblemReport" earlier USING "ProblemReport" later
    WHERE earlier."versionId" = later."versionId"
      AND earlier."reporterId" IN (${guestId}::uuid, ${userId}::uuid)
      AND later."reporterId" IN (${guestId}::uuid, ${userId}::uuid)
      AND (earlier."createdAt", earlier.id) < (later."createdAt", later.id)`
  await tx.problemReport.updateMany({ where: { reporterId: guestId }, data: { reporterId: userId } })
}
