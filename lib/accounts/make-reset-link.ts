import { randomBytes } from 'node:crypto'
import { clock } from '../clock.ts'
import { database } from '../database/client.ts'
import { AppError } from '../errors.ts'
import { type Auth, auth } from './auth.ts'
import { resetLink } from './reset-password.ts'

/**
 * A link with which a person chooses a new password, for the host to hand over where no letters are sent.
 * It works once and for an hour.
 */
export async function makeResetLink(input: { email: string }, by: Auth = auth()): Promise<string> {
  const email = input.email.trim().toLowerCase()
  const user = await database.user.findFirst({
    where: { email, isAnonymous: false },
    select: { id: true },
  })
  if (!user) throw new AppError('not-found', `There is no account with the e-mail address ${email}.`)
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await by.$context
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    expiresAt: new Date(clock.now().getTime() + 60 * 60 * 1000),
  })
  return resetLink(token)
}
