import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { dueBy, reviewsLeft } from './due-store.ts'

/** How many cards this person is still asked today: those that are due, but no more than their daily limit leaves. */
export async function countDue(actor: Actor): Promise<number> {
  const now = clock.now()
  const held = await heldFacts(database, actor)
  const [left, due] = await Promise.all([
    reviewsLeft(actor, now),
    database.card.count({ where: dueBy(actor.id, now, held) }),
  ])
  return Math.min(left, due)
}
