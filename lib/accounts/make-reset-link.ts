import { randomBytes } from 'node:crypto'
import { clock } from '../clock.ts'
import { database } from '../database/client.ts'
import { AppError } from '../errors.ts'
import { type Auth, auth } from './auth.ts'
import { resetLink } from './reset-password.ts'
import { addressTyped, isStandIn } from './user-name.ts'

/**
 * A link with which a person (by e-mail address or user name) chooses a new password, for the host to hand over where no letters are sent.
 * It works once and for an hour.
 */
export async function makeResetLink(input: { email: string }, by: Auth = auth()): Promise<string> {
  const email = addressTyped(input.email)
  const what = isStandIn(email) ? 'user name' : 'e-mail address'
  const user = await database.user.findFirst({
    where: { email, isAnonymous: false },
    select: { id: true },
  })
  if (!user) throw new AppError('not-found', `There is no account with the ${what} ${input.email.trim()}.`)
  const token = randomBytes(24).toString('base64url')
  const { internalAdapter } = await by.$context
  await internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: user.id,
    expiresAt: new Date(clock.now().getTime() + 60 * 60 * 1000),
  })
  return resetLink(token)
}
