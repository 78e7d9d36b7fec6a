/** Whether the fact behind a question is in a person's deck, as pages beside the deck ask. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'

export type DeckState = {
  isIn: boolean
  /** A sentence for what is asked no more; null while it can be. */
  tooOld: string | null
}

/** Selects what `deckState` needs of a question's fact. */
export const deckSelect = (actor: Actor) =>
  ({
    select: {
      ...datedSelect,
      cards: { where: { userId: actor.id, leftAt: null }, select: { id: true } },
    },
  }) satisfies Prisma.Question$factArgs

type FactRow = Prisma.FactGetPayload<ReturnType<typeof deckSelect>>

/** Null where there is no fact. */
export function deckState(fact: FactRow | null, today: string): DeckState | null {
  if (!fact) return null
  return { isIn: fact.cards.length > 0, tooOld: whyExpired(datedFact(fact), today) }
}
