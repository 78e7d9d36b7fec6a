import type { GenericEndpointContext } from 'better-auth'
import { isAPIError } from 'better-auth/api'
import { database } from '../database/client.ts'
import { dropLinks } from './email-links.ts'
import { settleTries } from './guard-requests.ts'
import { rememberDevice } from './known-device.ts'
import type { Limits } from './limits.ts'
import { type AuditAction, recordAudit } from './record-audit.ts'
import { greet } from './send-confirmation.ts'

const actions: Record<string, AuditAction> = {
  '/sign-up/email': 'signed-up',
  '/sign-in/email': 'signed-in',
  '/change-password': 'password-changed',
}

type Means = { limits: Limits; canMail: boolean }
type AnsweredContext = GenericEndpointContext & { context: { returned?: unknown } }

/** After each request that went well: its tries are settled, the device remembered, the audit log written. */
export async function afterRequest(ctx: AnsweredContext, { limits, canMail }: Means): Promise<void> {
  if (isAPIError(ctx.context.returned)) return
  await settleTries(ctx, limits)
  const action = actions[ctx.path ?? '']
  const user = ctx.context.newSession?.user ?? ctx.context.session?.user
  if (!action || !user) return
  await recordAudit(database, { actorId: user.id, action, subject: user.id })
  await rememberDevice(ctx, user.email)
  if (action === 'signed-up' && canMail) await greet(user)
  if (action === 'password-changed') await dropLinks(database, user.id)
}
