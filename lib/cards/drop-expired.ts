import type { Actor } from '#lib/accounts/actor.ts'
import { dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'

/** Takes the facts out of a person's deck that are too old by now, each with the reason. Whoever reads the deck does it first. */
export async function dropExpired(actor: Actor, now: Date): Promise<void> {
  const cards = await database.card.findMany({
    where: {
      userId: actor.id,
      leftAt: null,
      fact: { OR: [{ asOf: { not: null } }, { expiresAt: { not: null } }] },
    },
    select: { id: true, fact: { select: datedSelect } },
  })
  const today = dayIn(actor.timeZone, now)
  for (const { id, fact } of cards) {
    const why = whyExpired(datedFact(fact), today)
    if (why) await leave(id, why, now)
  }
}

/** A card that has left already keeps its reason. */
export async function leave(cardId: string, because: string, now: Date): Promise<void> {
  await database.card.updateMany({
    where: { id: cardId, leftAt: null },
    data: { leftAt: now, leftBecause: because },
  })
}
