import type { Transaction } from '../database/client.ts'
import { dropLinks } from './email-links.ts'
import { recordAudit } from './record-audit.ts'

/**
 * Sets the address. The person is signed out everywhere else, and links to the old address end. With an address of one's
 * own an account is one's own: the user name goes, and no teacher can set its password any more.
 */
export async function setEmail(
  tx: Transaction,
  userId: string,
  to: { email: string; sessionId: string | null; isConfirmed?: boolean },
): Promise<void> {
  const { email, sessionId, isConfirmed = false } = to
  await tx.user.update({
    where: { id: userId },
    data: { email, emailVerified: isConfirmed, userName: null, madeByClassId: null },
    select: { id: true },
  })
  await tx.session.deleteMany({ where: { userId, ...(sessionId && { NOT: { id: sessionId } }) } })
  await dropLinks(tx, userId)
  await recordAudit(tx, { actorId: userId, action: 'email-changed', subject: userId })
}
