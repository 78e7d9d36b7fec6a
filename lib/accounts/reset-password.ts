import { database } from '../database/client.ts'
import { addJob } from '../jobs/add-job.ts'
import { emailKey } from './auth-requests.ts'
import { dropLinks } from './email-links.ts'
import { recordAudit } from './record-audit.ts'
import { siteAddress } from './site-address.ts'
import { forgetTries } from './tries-store.ts'

type Person = { id: string; email: string }

/** The page where a new password is chosen. */
export const resetLink = (token: string): string => `${siteAddress()}/reset-password?token=${token}`

/**
 * Queues the letter with the link; sending it takes no time of the request, so its time tells nothing either.
 * It says no name: whoever made the account chose that, and may not be the one who gets the letter.
 */
export async function sendResetLetter(person: Person, token: string): Promise<void> {
  const text = [
    'Somebody asked for a new password for the Quizwire account with this e-mail address.',
    `If it was you, choose one here within one hour:\n${resetLink(token)}`,
    'The link works once. If it was not you, do nothing: the password stays as it is.',
  ].join('\n\n')
  await addJob(database, 'send-mail', { to: person.email, subject: 'Choose a new Quizwire password', text })
}

/** A new password was chosen through a link: other links end with it, and earlier wrong tries are forgotten. */
export async function afterReset(person: Person): Promise<void> {
  await dropLinks(database, person.id)
  await database.user.update({
    where: { id: person.id },
    data: { mustChangePassword: false, passwordExpiresAt: null },
    select: { id: true },
  })
  await forgetTries(`sign-in account ${emailKey(person.email)}`)
  await recordAudit(database, { actorId: person.id, action: 'password-reset', subject: person.id })
}
