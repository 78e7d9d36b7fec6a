import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'

/**
 * Whoever signs in with the cookie of a session that is over (signed out elsewhere, a new password) keeps the new session.
 * The plugin for guests looks for a guest's session behind the old cookie and, finding none, takes the cookies back that the
 * same answer has just set. Stands behind it in the list of plugins.
 */
export const keepNewSession: BetterAuthPlugin = {
  id: 'keep-new-session',
  hooks: {
    after: [
      {
        matcher: ({ path }) => /^\/sign-(in|up)\//.test(path ?? ''),
        handler: createAuthMiddleware(async (ctx) => {
          const { newSession, responseHeaders, authCookies } = ctx.context
          const ofSession = `${authCookies.sessionToken.name}=`
          const last = responseHeaders?.getSetCookie().findLast((line) => line.startsWith(ofSession))
          if (newSession && last?.startsWith(`${ofSession};`)) await setSessionCookie(ctx, newSession)
        }),
      },
    ],
  },
}
