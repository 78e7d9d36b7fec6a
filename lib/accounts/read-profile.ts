import { database } from '../database/client.ts'
import { settings } from '../env.ts'
import type { Actor } from './actor.ts'
import { isStandIn } from './user-name.ts'

export type Profile = {
  name: string
  /** Null for whoever signs in by a user name. */
  email: string | null
  /** What one signs in by: the address or the user name; empty for a guest. */
  signInName: string
  /** Whether the address is not confirmed, and a letter could change that. */
  isUnconfirmed: boolean
  sendsLetters: boolean
  timeZone: string
}

/** What somebody has told of themselves. */
export async function readProfile(_input: Record<string, never>, actor: Actor): Promise<Profile> {
  const { emailVerified, email, userName, ...told } = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { name: true, email: true, userName: true, emailVerified: true, timeZone: true },
  })
  const sendsLetters = Boolean(settings().SMTP_URL)
  const known = isStandIn(email) ? null : email
  return {
    ...told,
    email: known,
    signInName: known ?? userName ?? '',
    isUnconfirmed: known !== null && !emailVerified && sendsLetters,
    sendsLetters,
  }
}
