import { database } from '../database/client.ts'
import { isUniqueViolation } from '../database/unique-violation.ts'
import { settings } from '../env.ts'
import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { emailKey } from './auth-requests.ts'
import { checkPassword } from './check-password.ts'
import { countTry } from './count-try.ts'
import { sendChangeNotice, sendConfirmLetter, sendTakenLetter } from './email-letters.ts'
import { makeEmailLink } from './email-links.ts'
import { limits } from './limits.ts'
import { recordAudit } from './record-audit.ts'
import { emailTaken } from './refusals.ts'
import { setEmail } from './set-email.ts'
import { isStandIn } from './user-name.ts'

/** `sessionId` is where the person is, who stays signed in there. */
type NewEmail = { newEmail: string; password: string; sessionId: string | null }

/**
 * Gives an account another e-mail address. Where letters are sent, a link to the new address must be opened first, and
 * the answer is the same for an address that has an account; else it is changed at once.
 */
export async function changeEmail(input: NewEmail, actor: Actor): Promise<'asked' | 'changed'> {
  const { newEmail, password, sessionId } = input
  if (actor.isGuest) throw new AppError('invalid', 'A guest has no e-mail address. Create an account first.')
  await checkPassword(password, actor)
  await countTry(`email account ${actor.id}`, limits.emails)
  const { email } = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true },
  })
  if (newEmail === email) throw refused('This is your e-mail address already.')
  if (settings().SMTP_URL) {
    await ask(actor.id, email, newEmail)
    return 'asked'
  }
  try {
    await database.$transaction((tx) => setEmail(tx, actor.id, { email: newEmail, sessionId }))
  } catch (error) {
    throw isUniqueViolation(error) ? refused(emailTaken) : error
  }
  return 'changed'
}

const refused = (sentence: string) => new AppError('invalid', sentence, { fields: { newEmail: [sentence] } })

/** Not too many letters go to one address, whoever asks for them. */
async function ask(userId: string, email: string, newEmail: string): Promise<void> {
  await countTry(`letter account ${emailKey(newEmail)}`, limits.letters)
  await database.$transaction(async (tx) => {
    const link = await makeEmailLink(tx, userId, newEmail)
    const owner = await tx.user.findUnique({ where: { email: newEmail }, select: { id: true } })
    await (owner ? sendTakenLetter(tx, newEmail) : sendConfirmLetter(tx, newEmail, link))
    if (!isStandIn(email)) await sendChangeNotice(tx, email)
    await recordAudit(tx, { actorId: userId, action: 'email-change-asked', subject: userId })
  })
}
