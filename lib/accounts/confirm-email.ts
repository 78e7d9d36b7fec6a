import { database, type Transaction } from '../database/client.ts'
import { isUniqueViolation } from '../database/unique-violation.ts'
import { AppError } from '../errors.ts'
import { takeEmailLink } from './email-links.ts'
import { recordAudit } from './record-audit.ts'
import { emailTaken } from './refusals.ts'
import { setEmail } from './set-email.ts'

/** Uses the link of a letter: confirms the address, and makes it the account's where it is a new one. */
export async function confirmEmail(input: { token: string; sessionId: string | null }): Promise<void> {
  try {
    await database.$transaction((tx) => confirm(tx, input))
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError('conflict', emailTaken) : error
  }
}

async function confirm(tx: Transaction, input: { token: string; sessionId: string | null }): Promise<void> {
  const link = await takeEmailLink(tx, input.token)
  const user = link && (await tx.user.findUnique({ where: { id: link.userId }, select: { email: true } }))
  if (!user) {
    const sentence = 'This link was used already, or it is older than a day. Ask for a new one.'
    throw new AppError('not-found', sentence)
  }
  const { userId, email } = link
  if (user.email !== email) {
    return setEmail(tx, userId, { email, sessionId: input.sessionId, isConfirmed: true })
  }
  await tx.user.update({ where: { id: userId }, data: { emailVerified: true }, select: { id: true } })
  await recordAudit(tx, { actorId: userId, action: 'email-confirmed', subject: userId })
}
