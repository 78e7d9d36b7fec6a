import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { findCard } from './card-store.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'
import { NOTHING_TO_ASK } from './leaving.ts'
import { questionOfCard } from './question-of-card.ts'

/** Puts a fact that has left the deck back into it, with its old date. Throws `invalid` when it can be asked no more. */
export async function bringBack(input: { cardId: string }, actor: Actor): Promise<void> {
  const now = clock.now()
  const card = await findCard(database, input.cardId, actor)
  const fact = await database.fact.findUniqueOrThrow({ where: { id: card.factId }, select: datedSelect })
  const why = whyExpired(datedFact(fact), dayIn(actor.timeZone, now))
  if (why) throw new AppError('invalid', `This fact is too old to be learnt. ${why}`)
  if (!(await questionOfCard(card, actor, now))) throw new AppError('invalid', NOTHING_TO_ASK)
  await database.card.update({
    where: { id: card.id },
    data: { leftAt: null, leftBecause: null },
    select: { id: true },
  })
}
