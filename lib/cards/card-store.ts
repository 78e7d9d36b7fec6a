/** Queries about cards that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'

export const scheduleSelect = {
  due: true,
  stability: true,
  difficulty: true,
  scheduledDays: true,
  learningSteps: true,
  reps: true,
  lapses: true,
  state: true,
  lastReview: true,
} satisfies Prisma.CardSelect

/** Holds a card of this person until the transaction ends. */
export async function lockCard(tx: Transaction, id: string, actor: Actor) {
  await tx.$queryRaw`
    SELECT id FROM "Card" WHERE id = ${id}::uuid AND "userId" = ${actor.id}::uuid FOR UPDATE`
  const card = await tx.card.findFirst({
    where: { id, userId: actor.id },
    select: { id: true, factId: true, leftAt: true, ...scheduleSelect },
  })
  if (!card) throw notFound('card')
  return card
}
