import type { GenericEndpointContext } from 'better-auth'
import { APIError, getSessionFromCtx } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { signUpRequest } from './account-forms.ts'
import { rememberDevice } from './known-device.ts'
import { greet } from './send-confirmation.ts'
import { upgradeGuest } from './upgrade-guest.ts'

/** A sign-up by a guest: answers it, instead of making a second user. Undefined when no guest is asking. */
export async function signUpGuest(ctx: GenericEndpointContext, body: unknown, canMail: boolean) {
  const session = await getSessionFromCtx(ctx, { disableRefresh: true })
  if (!session || !('isAnonymous' in session.user) || session.user.isAnonymous !== true) return
  const { name, email, password, timeZone } = signUpRequest.parse(body)
  const passwordHash = await ctx.context.password.hash(password)
  const guestId = session.user.id
  const outcome = await upgradeGuest(guestId, { name, email, passwordHash, timeZone })
  if (outcome !== 'done') {
    throw new APIError('UNPROCESSABLE_ENTITY', {
      code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL',
      message: 'User already exists. Use another email.',
    })
  }
  const user = await ctx.context.internalAdapter.findUserById(guestId)
  const renewed = await ctx.context.internalAdapter.createSession(guestId)
  if (!user || !renewed) throw new APIError('INTERNAL_SERVER_ERROR')
  await setSessionCookie(ctx, { session: renewed, user })
  await rememberDevice(ctx, email)
  if (canMail) await greet(user)
  return ctx.json({ token: renewed.token, user: { id: user.id, name: user.name, email: user.email } })
}
