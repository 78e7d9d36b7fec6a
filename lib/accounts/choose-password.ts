import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { database } from '../database/client.ts'
import { AppError } from '../errors.ts'
import { recordAudit } from './record-audit.ts'

/** `sessionId` is where the person is, who stays signed in there alone. */
type Choice = { newPassword: string; userId: string; sessionId: string }

/**
 * Replaces the password that was given out on paper by one of the person's own. Whoever has signed in knows the one on
 * paper, so it is not asked for again. Throws `conflict` where that was done already, or where a teacher has given out
 * another one meanwhile, which stays.
 */
export async function choosePassword({ newPassword, userId, sessionId }: Choice): Promise<void> {
  const account = await database.account.findFirst({
    where: { userId, providerId: 'credential', user: { mustChangePassword: true } },
    select: { id: true, password: true },
  })
  if (!account?.password) throw chosenAlready()
  if (await verifyPassword({ hash: account.password, password: newPassword })) {
    const sentence = 'This is the one that was given to you. Choose one that only you know.'
    throw new AppError('invalid', sentence, { fields: { newPassword: [sentence] } })
  }
  const password = await hashPassword(newPassword)
  const { id } = account
  await database.$transaction(async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: userId, mustChangePassword: true },
      data: { mustChangePassword: false, passwordExpiresAt: null },
    })
    if (count === 0) throw chosenAlready()
    // Looked at once the person is held: whoever gives out another one has written both by now, or waits.
    const replaced = await tx.account.updateMany({
      where: { id, password: account.password },
      data: { password },
    })
    if (replaced.count === 0) throw givenAnother()
    await tx.session.deleteMany({ where: { userId, NOT: { id: sessionId } } })
    await recordAudit(tx, { actorId: userId, action: 'password-changed', subject: userId })
  })
}

const givenAnother = () =>
  new AppError('conflict', 'You were given a new password meanwhile. Sign in with that one.')

const chosenAlready = () =>
  new AppError('conflict', 'Your password is not that on paper any more. Sign in with it.')
