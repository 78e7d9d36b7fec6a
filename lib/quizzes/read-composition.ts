import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { Composition } from './composition.ts'
import { findComposition } from './composition-store.ts'

/** What a quiz of this person asks: its questions and headings, in order. */
export async function readComposition(input: { quizId: string }, actor: Actor): Promise<Composition> {
  const found = await findComposition(database, recordId(input.quizId, 'quiz'), actor)
  if (!found) throw notFound('quiz')
  return found
}
