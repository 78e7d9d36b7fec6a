import { randomBytes } from 'node:crypto'
import type { GenericEndpointContext } from 'better-auth'
import { emailKey } from './auth-requests.ts'

// A browser that has signed in to an account carries a signed cookie that says so. Its wrong passwords are counted
// apart, so a stranger who uses up the tries of an account from elsewhere does not lock its owner out.

const FOUR_HUNDRED_DAYS = 400 * 24 * 60 * 60

const cookie = (ctx: GenericEndpointContext) =>
  ctx.context.createAuthCookie('known_device', { maxAge: FOUR_HUNDRED_DAYS })

/** The name of this browser, if it is known to the account with that e-mail address. */
export async function knownDevice(ctx: GenericEndpointContext, email: string): Promise<string | null> {
  const value = await ctx.getSignedCookie(cookie(ctx).name, ctx.context.secret)
  const [account, device] = value ? value.split('.') : []
  return device && account === emailKey(email) ? device : null
}

/** Remembers that this browser has signed in to the account. */
export async function rememberDevice(ctx: GenericEndpointContext, email: string): Promise<void> {
  if (await knownDevice(ctx, email)) return
  const { name, attributes } = cookie(ctx)
  const value = `${emailKey(email)}.${randomBytes(12).toString('hex')}`
  await ctx.setSignedCookie(name, value, ctx.context.secret, attributes)
}
