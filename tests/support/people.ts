import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'

/** A new person, or a new guest. */
export async function makePerson(options: { isGuest?: boolean; timeZone?: string } = {}): Promise<Actor> {
  const { isGuest = false, timeZone = 'UTC' } = options
  const user = await database.user.create({
    data: { name: 'Ada', email: `${randomUUID()}@example.org`, isAnonymous: isGuest, timeZone },
  })
  return { id: user.id, name: user.name, isGuest, timeZone }
}
