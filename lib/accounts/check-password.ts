import { verifyPassword } from 'better-auth/crypto'
import { database } from '../database/client.ts'
import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'
import { countTry } from './count-try.ts'
import { limits } from './limits.ts'
import { forgetTries } from './tries-store.ts'

/**
 * Makes sure that who is asking knows the account's password, before something that cannot be taken back. Wrong ones
 * count together with those of changing the password.
 */
export async function checkPassword(password: string, actor: Actor): Promise<void> {
  const key = `password account ${actor.id}`
  await countTry(key, limits.account)
  const account = await database.account.findFirst({
    where: { userId: actor.id, providerId: 'credential' },
    select: { password: true },
  })
  if (!account?.password || !(await verifyPassword({ hash: account.password, password }))) {
    const sentence = 'This is not your password.'
    throw new AppError('invalid', sentence, { fields: { password: [sentence] } })
  }
  await forgetTries(key)
}
