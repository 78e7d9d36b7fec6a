import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { lockCard } from './card-store.ts'
import { scheduleSchema } from './schedule-json.ts'

/** Takes back the last review of a card: the card is as it was, and is asked again. */
export async function undoReview(input: { reviewId: string }, actor: Actor): Promise<void> {
  const id = recordId(input.reviewId, 'review')
  await database.$transaction(async (tx) => {
    const where = { id, userId: actor.id }
    const found = await tx.reviewLog.findFirst({ where, select: { cardId: true } })
    if (!found) throw notFound('review')
    const card = await lockCard(tx, found.cardId, actor)
    const review = await tx.reviewLog.findFirst({ where, select: { before: true, reviewedAt: true } })
    if (!review) throw notFound('review')
    if (card.lastReview?.getTime() !== review.reviewedAt.getTime()) {
      throw new AppError('conflict', 'This card has changed since, so this review cannot be undone.')
    }
    await tx.card.update({
      where: { id: card.id },
      data: scheduleSchema.parse(review.before),
      select: { id: true },
    })
    await tx.reviewLog.delete({ where: { id }, select: { id: true } })
  })
}
