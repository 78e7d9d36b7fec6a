/** Whether the fact behind a question is in a person's deck, as pages beside the deck ask. */
import type { Actor } from '#lib/accounts/actor.ts'
import { dayOf } from '#lib/clock.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { whyExpired } from './expiry.ts'

/** Selects what `isInDeck` needs of a question's fact. */
export const deckSelect = (actor: Actor) =>
  ({
    select: {
      statement: true,
      asOf: true,
      expiresAt: true,
      cards: { where: { userId: actor.id, leftAt: null }, select: { id: true } },
    },
  }) satisfies Prisma.Question$factArgs

type FactRow = Prisma.FactGetPayload<ReturnType<typeof deckSelect>>

/** Null when there is no fact, or one that is too old to be learnt. */
export function isInDeck(fact: FactRow | null, today: string): boolean | null {
  if (!fact) return null
  if (fact.cards.length > 0) return true
  const { statement, asOf, expiresAt } = fact
  const dated = { statement, asOf: asOf && dayOf(asOf), expiresAt: expiresAt && dayOf(expiresAt) }
  return whyExpired(dated, today) === null ? false : null
}
