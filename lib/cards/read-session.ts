import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { dropExpired, leave } from './drop-expired.ts'
import { dueBy, reviewsLeft } from './due-store.ts'
import { NOTHING_TO_ASK } from './leaving.ts'
import { questionOfCard } from './question-of-card.ts'
import { readCard } from './read-card.ts'
import type { CardQuestion, ReviewedCard, ReviewSession } from './review-view.ts'

/** So many cards make one session; whoever wants goes on with the next. */
export const SESSION_SIZE = 10

const ratingSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

/**
 * A session of reviews that began at a time: what was reviewed since, and what is asked next. Its beginning is all there
 * is to it, so it can be loaded again and gone on with elsewhere.
 */
export async function readSession(input: { since: Date }, actor: Actor): Promise<ReviewSession> {
  const now = clock.now()
  await dropExpired(actor, now)
  const held = await heldFacts(database, actor)
  const reviewed = await reviewedSince(input.since, actor, held)
  const left = await reviewsLeft(actor, now)
  const open = Math.min(left, SESSION_SIZE - reviewed.length)
  const next = open > 0 ? await nextCard(actor, now, held) : null
  const waiting = await database.card.count({ where: dueBy(actor.id, now, held) })
  const size = reviewed.length + Math.max(0, Math.min(open, waiting))
  return { reviewed, next, size, waiting: waiting + reviewed.length - size, mayGoOn: left > 0 }
}

async function reviewedSince(since: Date, actor: Actor, held: string[]): Promise<ReviewedCard[]> {
  const rows = await database.reviewLog.findMany({
    where: { userId: actor.id, reviewedAt: { gte: since }, card: { factId: { notIn: held } } },
    orderBy: { reviewedAt: 'desc' },
    take: SESSION_SIZE,
    select: {
      id: true,
      rating: true,
      correct: true,
      card: { select: { due: true, leftAt: true, fact: { select: { statement: true } } } },
    },
  })
  return rows.toReversed().map(({ id, rating, correct, card }) => ({
    reviewId: id,
    statement: card.fact.statement,
    rating: ratingSchema.parse(rating),
    correct,
    nextOn: card.leftAt ? null : dayIn(actor.timeZone, card.due),
  }))
}

/** The card that has waited longest. One that nothing can be asked about leaves the deck. */
async function nextCard(actor: Actor, now: Date, held: string[]): Promise<CardQuestion | null> {
  for (;;) {
    const card = await database.card.findFirst({
      where: dueBy(actor.id, now, held),
      orderBy: [{ due: 'asc' }, { id: 'asc' }],
      select: { id: true, factId: true },
    })
    if (!card) return null
    if (await questionOfCard(card, actor, now)) return readCard({ cardId: card.id }, actor)
    await leave(card.id, NOTHING_TO_ASK, now)
  }
}
