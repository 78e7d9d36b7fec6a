import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { findCard } from './card-store.ts'
import { leave } from './drop-expired.ts'
import { TAKEN_OUT } from './leaving.ts'

/** Takes a fact out of the deck: it is asked no more, until it is brought back. Twice is once. */
export async function leaveDeck(input: { cardId: string }, actor: Actor): Promise<void> {
  const { id } = await findCard(database, input.cardId, actor)
  await leave(id, TAKEN_OUT, clock.now())
}
