import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { StoredSettings } from './quiz-settings.ts'
import { findSettings } from './settings-store.ts'

/** The settings of a quiz of this person, and the classes that it can be shared with. */
export async function readSettings(input: { quizId: string }, actor: Actor): Promise<StoredSettings> {
  const found = await findSettings(database, recordId(input.quizId, 'quiz'), actor)
  if (!found) throw notFound('quiz')
  return found
}
