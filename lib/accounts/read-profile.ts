import { database } from '../database/client.ts'
import { settings } from '../env.ts'
import type { Actor } from './actor.ts'

export type Profile = {
  name: string
  email: string
  /** Whether the address is not confirmed, and a letter could change that. */
  isUnconfirmed: boolean
  sendsLetters: boolean
  timeZone: string
}

/** What somebody has told of themselves. */
export async function readProfile(_input: Record<string, never>, actor: Actor): Promise<Profile> {
  const { emailVerified, ...told } = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, emailVerified: true, timeZone: true },
  })
  const sendsLetters = Boolean(settings().SMTP_URL)
  return { ...told, isUnconfirmed: !actor.isGuest && !emailVerified && sendsLetters, sendsLetters }
}
