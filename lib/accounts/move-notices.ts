import type { Transaction } from '../database/client.ts'

/** The guest's notices become the account's, and each is told once. The account's own wishes about them stay. */
export async function moveNotices(tx: Transaction, guestId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Notification" moved SET "userId" = ${userId}::uuid
    WHERE "userId" = ${guestId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "Notification" own WHERE own."userId" = ${userId}::uuid AND own.key = moved.key)`
  await tx.notification.deleteMany({ where: { userId: guestId } })
  await tx.$executeRaw`
    UPDATE "NotificationOption" moved SET "userId" = ${userId}::uuid
    WHERE "userId" = ${guestId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "NotificationOption" own WHERE own."userId" = ${userId}::uuid AND own.kind = moved.kind)`
  await tx.notificationOption.deleteMany({ where: { userId: guestId } })
}
