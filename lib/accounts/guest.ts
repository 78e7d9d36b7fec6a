import type { Actor } from './actor.ts'
import { requireActor } from './current-actor.ts'

/**
 * Who is asking; makes a guest of somebody who is not signed in. Only in server actions and routes (it sets a
 * cookie), and only where something is about to be kept: starting a quiz, adding an article.
 */
export async function actorOrGuest(): Promise<Actor> {
  return requireActor()
}
