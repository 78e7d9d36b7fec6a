import { database } from '../database/client.ts'
import { settings } from '../env.ts'
import { AppError } from '../errors.ts'
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
  await send(user)
}

/** After signing up. Nobody asked for it, so one letter too many to an address is left out. */
export async function greet(user: { id: string; email: string }): Promise<void> {
  try {
    await send(user)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'rate-limited') throw error
  }
}

async function send(user: { id: string; email: string }): Promise<void> {
  await countTry(`letter account ${emailKey(user.email)}`, limits.letters)
  await database.$transaction(async (tx) =>
    sendConfirmLetter(tx, user.email, await makeEmailLink(tx, user.id, user.email)),
  )
}
