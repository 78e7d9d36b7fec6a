/** Links that prove that an e-mail address is a person's. They work once, for a day; only their hash is kept. */
import { createHash, randomBytes } from 'node:crypto'
import { clock } from '../clock.ts'
import type { Transaction } from '../database/client.ts'
import { siteAddress } from './site-address.ts'

const DAY = 24 * 60 * 60 * 1000
const KIND = 'confirm-email '

const identifierOf = (token: string): string => KIND + createHash('sha256').update(token).digest('hex')

/** A link for this address of a person. Earlier ones of theirs end. */
export async function makeEmailLink(tx: Transaction, userId: string, email: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = clock.now()
  const earlier = { identifier: { startsWith: KIND }, value: { startsWith: userId } }
  await tx.verification.deleteMany({ where: { OR: [earlier, { expiresAt: { lt: now } }] } })
  await tx.verification.create({
    data: {
      identifier: identifierOf(token),
      value: `${userId} ${email}`,
      expiresAt: new Date(now.getTime() + DAY),
    },
    select: { id: true },
  })
  return `${siteAddress()}/confirm-email?token=${token}`
}

/** Uses a link up: whose it is and which address it proves, or null. Of two at the same moment one gets it. */
export async function takeEmailLink(
  tx: Transaction,
  token: string,
): Promise<{ userId: string; email: string } | null> {
  const [row] = await tx.$queryRaw<{ value: string }[]>`
    DELETE FROM "Verification" WHERE identifier = ${identifierOf(token)} AND "expiresAt" > ${clock.now()}
    RETURNING value`
  const [userId, email] = row?.value.split(' ') ?? []
  return userId && email ? { userId, email } : null
}

/** Ends all links of a person that were not used, those for a new password, too. */
export async function dropLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.verification.deleteMany({ where: { value: { startsWith: userId } } })
}
