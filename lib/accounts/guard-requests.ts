import type { GenericEndpointContext } from 'better-auth'
import { APIError, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import { clock } from '../clock.ts'
import { AppError } from '../errors.ts'
import { type Asking, authRequests, type Counted } from './auth-requests.ts'
import { ADDRESS_HEADER, addressKey } from './client-address.ts'
import { countTry } from './count-try.ts'
import { knownDevice } from './known-device.ts'
import type { Limits } from './limits.ts'
import { forgetTries, giveBackTry } from './tries-store.ts'
import { addressTyped } from './user-name.ts'

type Body = Record<string, unknown>

/**
 * Stands before every request to better-auth, whether it came over HTTP or from a server action: lets through only
 * what is listed, in the form that is listed, and as often as the limits allow. Returns the clean body.
 */
export async function guardRequest(ctx: GenericEndpointContext, limits: Limits): Promise<Body> {
  const rule = authRequests[ctx.path ?? '']
  if (!rule) {
    if (!ctx.request) return {}
    throw new APIError('NOT_FOUND', { code: 'NOT_FOUND', message: 'There is nothing here.' })
  }
  const body = rule.body ? parseBody(rule.body, ctx.body) : {}
  for (const counted of rule.counts?.(await asking(ctx, body), limits) ?? []) await take(counted)
  return body
}

/** After a request that went well: its tries were good ones. */
export async function settleTries(ctx: GenericEndpointContext, limits: Limits): Promise<void> {
  const rule = authRequests[ctx.path ?? '']
  for (const { key, afterwards } of rule?.counts?.(await asking(ctx, ctx.body), limits) ?? []) {
    if (afterwards === 'forget') await forgetTries(key)
    if (afterwards === 'give back') await giveBackTry(key, clock.now())
  }
}

function parseBody(schema: z.ZodType<Body>, body: unknown): Body {
  const parsed = schema.safeParse(body ?? {})
  if (parsed.success) return parsed.data
  const message = parsed.error.issues[0]?.message ?? 'This cannot be read.'
  throw new APIError('BAD_REQUEST', { code: 'INVALID', message })
}

async function asking(ctx: GenericEndpointContext, body: Body | undefined): Promise<Asking> {
  const email = typeof body?.email === 'string' ? addressTyped(body.email) : ''
  const session = ctx.path === '/change-password' ? await getSessionFromCtx(ctx) : null
  return {
    address: addressKey(ctx.headers?.get(ADDRESS_HEADER) ?? null),
    email,
    userId: session?.user.id ?? 'nobody',
    device: email ? await knownDevice(ctx, email) : null,
  }
}

async function take({ key, limit }: Counted): Promise<void> {
  try {
    await countTry(key, limit)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { wait } = z.object({ wait: z.number() }).parse(error.details)
    throw new APIError(
      'TOO_MANY_REQUESTS',
      { code: 'RATE_LIMITED', message: error.message },
      { 'Retry-After': String(Math.ceil(wait / 1000)) },
    )
  }
}
