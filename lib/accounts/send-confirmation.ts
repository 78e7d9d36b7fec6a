import { database } from '../database/client.ts'
import { settings } from '../env.ts'
import type { Actor } from './actor.ts'
import { emailKey } from './auth-requests.ts'
import { countTry } from './count-try.ts'
import { sendConfirmLetter } from './email-letters.ts'
import { makeEmailLink } from './email-links.ts'
import { limits } from './limits.ts'

/** Sends the link for the present address again. Nothing is sent where it is confirmed, or nothing can be. */
export async function sendConfirmation(_input: Record<string, never>, actor: Actor): Promise<void> {
  const user = await database.user.findFirst({
    where: { id: actor.id, isAnonymous: false, emailVerified: false },
    select: { id: true, email: true },
  })
  if (!user || !settings().SMTP_URL) return
  await countTry(`letter account ${emailKey(user.email)}`, limits.letters)
  await addConfirmation(user)
}

/** Queues the letter with the link. */
export async function addConfirmation(user: { id: string; email: string }): Promise<void> {
  await database.$transaction(async (tx) =>
    sendConfirmLetter(tx, user.email, await makeEmailLink(tx, user.id, user.email)),
  )
}
