import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { mark } from '#lib/questions/marking.ts'
import { markableSchema } from '#lib/questions/question.ts'
import { markableSelect } from '#lib/questions/question-store.ts'
import type { CardAnswer } from './answer-card.ts'
import { askableVersion, choiceFor, lockCard, refuseUnlessDue } from './card-store.ts'
import { nextSchedules, type Rating } from './schedule.ts'
import { scheduleJson } from './schedule-json.ts'

export type RatedAnswer = CardAnswer & {
  rating: Rating
  /** A UUID of this review: sent again, it is not counted again. */
  reviewId: string
  /** The reviews of the card that the page knew of. */
  reps: number
}

/**
 * Keeps an answer to a card with its rating, and puts the card to its next date. Throws `conflict` when the card has
 * changed since the page was made: reviewed in another tab, or missed in a quiz.
 */
export async function rateCard(input: RatedAnswer, actor: Actor): Promise<{ due: string }> {
  return database.$transaction(async (tx) => {
    const card = await lockCard(tx, input.cardId, actor)
    const done = await tx.reviewLog.findUnique({ where: { id: input.reviewId }, select: { cardId: true } })
    if (done?.cardId === card.id) return { due: card.due.toISOString() }
    const now = clock.now()
    refuseUnlessDue(card, now)
    if (done || card.reps !== input.reps) {
      throw new AppError('conflict', 'This card was reviewed meanwhile; its next date stands.')
    }
    const marked = await markAnswer(tx, card, input, actor, now)
    const next = nextSchedules(card, { now, timeZone: actor.timeZone })[input.rating]
    await tx.card.update({ where: { id: card.id }, data: next, select: { id: true } })
    const { reviewId: id, versionId, rating } = input
    const of = { id, versionId, rating, cardId: card.id, userId: actor.id }
    await tx.reviewLog.create({
      data: { ...of, ...marked, before: scheduleJson(card), reviewedAt: now },
      select: { id: true },
    })
    return { due: next.due.toISOString() }
  })
}

async function markAnswer(
  tx: Transaction,
  card: { factId: string },
  { versionId, choice }: CardAnswer,
  actor: Actor,
  now: Date,
): Promise<{ choice: string[] | typeof Prisma.DbNull; correct: boolean }> {
  const row = await tx.questionVersion.findFirst({
    where: await askableVersion(tx, { card, versionId }, actor, now),
    select: markableSelect,
  })
  if (!row) throw notFound('question')
  const content = markableSchema.parse(row)
  const given = choiceFor(content, choice)
  return { choice: given ?? Prisma.DbNull, correct: mark(content, given, 1).correct }
}
