import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { GenerationView } from './desk-view.ts'
import { generationSelect, generationView } from './generation-store.ts'

/** How far a request of this person is. */
export async function readGeneration(input: { generationId: string }, actor: Actor): Promise<GenerationView> {
  const id = recordId(input.generationId, 'request')
  const row = await database.generation.findFirst({
    where: { id, requestedById: actor.id },
    select: generationSelect,
  })
  if (!row) throw notFound('request')
  return generationView(row)
}
