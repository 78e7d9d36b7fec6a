import { database } from '../database/client.ts'
import type { Actor } from './actor.ts'

/** Changes how somebody is called, and the time zone that their days are counted in. */
export async function changeProfile(
  input: { name: string; timeZone: string },
  actor: Actor,
): Promise<{ name: string; timeZone: string }> {
  const { name, timeZone } = input
  return database.user.update({
    where: { id: actor.id },
    data: { name, timeZone },
    select: { name: true, timeZone: true },
  })
}
