import { database } from '../database/client.ts'
import type { Actor } from './actor.ts'

export type Profile = { name: string; email: string; timeZone: string }

/** What somebody has told of themselves. */
export async function readProfile(_input: Record<string, never>, actor: Actor): Promise<Profile> {
  return database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, timeZone: true },
  })
}
