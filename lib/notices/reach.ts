import { isStandIn } from '#lib/accounts/user-name.ts'
import { settings } from '#lib/env.ts'
import type { NoLetters } from './notice-options.ts'

type Reader = { email: string; emailVerified: boolean; isAnonymous: boolean }

/** Why no letter can be sent to somebody, or null: they have confirmed an address, and it was not made up for them. */
export function noLetters({ email, emailVerified, isAnonymous }: Reader): NoLetters | null {
  if (!settings().SMTP_URL) return 'off'
  if (isAnonymous) return 'guest'
  if (isStandIn(email)) return 'none'
  return emailVerified ? null : 'unconfirmed'
}
