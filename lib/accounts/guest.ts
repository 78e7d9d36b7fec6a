import type { Actor } from './actor.ts'
import { askAuth } from './ask-auth.ts'
import { currentActor, toActor } from './current-actor.ts'

/**
 * Who is asking; makes a guest of somebody who is not signed in. Only in server actions and routes (it sets a
 * cookie), and only where something is about to be kept: starting a quiz, adding an article.
 */
export async function actorOrGuest(): Promise<Actor> {
  const actor = await currentActor()
  if (actor) return actor
  const { user } = await askAuth((api, headers) => api.signInAnonymous({ headers, returnHeaders: true }))
  return toActor(user)
}
