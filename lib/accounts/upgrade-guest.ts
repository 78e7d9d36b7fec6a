import { database } from '../database/client.ts'
import { isUniqueViolation } from '../database/unique-violation.ts'
import { recordAudit } from './record-audit.ts'

export type Upgrade = 'done' | 'email-taken' | 'no-guest'

/**
 * A guest signs up: their own row becomes an account, so everything they did stays where it is. One transaction;
 * their sessions end, since whoever held the guest's cookie must not hold the account.
 */
export async function upgradeGuest(
  guestId: string,
  account: { name: string; email: string; passwordHash: string; timeZone: string | undefined },
): Promise<Upgrade> {
  const { name, email, passwordHash, timeZone } = account
  try {
    return await database.$transaction(async (tx) => {
      const changed = await tx.user.updateMany({
        where: { id: guestId, isAnonymous: true },
        data: { name, email, isAnonymous: false, ...(timeZone ? { timeZone } : {}) },
      })
      if (changed.count === 0) return 'no-guest'
      await tx.account.create({
        data: { userId: guestId, accountId: guestId, providerId: 'credential', password: passwordHash },
        select: { id: true },
      })
      await tx.session.deleteMany({ where: { userId: guestId } })
      await recordAudit(tx, { actorId: guestId, action: 'guest-signed-up', subject: guestId })
      return 'done'
    })
  } catch (error) {
    if (isUniqueViolation(error)) return 'email-taken'
    throw error
  }
}
