import type { Transaction } from '../database/client.ts'

/**
 * A guest's deck becomes the account's. Of two cards of one fact the one that was reviewed last stays, with the reviews
 * of both.
 */
export async function moveCards(tx: Transaction, guestId: string, userId: string): Promise<void> {
  const twice = await tx.$queryRaw<{ stays: string; goes: string }[]>`
    SELECT CASE WHEN guest_last THEN g.id ELSE o.id END AS stays, CASE WHEN guest_last THEN o.id ELSE g.id END AS goes
    FROM "Card" g JOIN "Card" o ON o."factId" = g."factId" AND o."userId" = ${userId}::uuid,
      LATERAL (SELECT COALESCE(g."lastReview", '-infinity') > COALESCE(o."lastReview", '-infinity')) AS l(guest_last)
    WHERE g."userId" = ${guestId}::uuid`
  for (const { stays, goes } of twice) {
    await tx.reviewLog.updateMany({ where: { cardId: goes }, data: { cardId: stays } })
    await tx.card.delete({ where: { id: goes }, select: { id: true } })
  }
  await tx.card.updateMany({ where: { userId: guestId }, data: { userId } })
  await tx.reviewLog.updateMany({ where: { userId: guestId }, data: { userId } })
}
