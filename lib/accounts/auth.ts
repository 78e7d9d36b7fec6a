import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { anonymous } from 'better-auth/plugins/anonymous'
import { database } from '../database/client.ts'
import { settings } from '../env.ts'
import { AppError } from '../errors.ts'
import { log } from '../log.ts'
import { afterRequest } from './after-request.ts'
import { ADDRESS_HEADER } from './client-address.ts'
import { guardRequest } from './guard-requests.ts'
import { keepNewSession } from './keep-new-session.ts'
import { type Limits, limits } from './limits.ts'
import { mergeGuest } from './merge-guest.ts'
import { refuseOldPassword } from './refuse-old-password.ts'
import { afterReset, sendResetLetter } from './reset-password.ts'
import { signUpGuest } from './sign-up-guest.ts'
import { siteAddress } from './site-address.ts'
import { isTimeZone, TIME_ZONE_COOKIE } from './time-zone.ts'

const day = 24 * 60 * 60
const SESSION_DAYS = 30
// The longest that browsers keep a cookie. Pages cannot renew one while they are drawn, so the cookie just names the
// session, and the database alone decides how long that one lives.
const COOKIE_DAYS = 400

const sessionEnd = () => new Date(Date.now() + SESSION_DAYS * day * 1000)

export type AuthParts = { secret: string; baseUrl: string; canMail: boolean; limits: Limits }

/** The whole of signing in, on better-auth; `handler` answers the requests to /api/auth. */
export function createAuth({ secret, baseUrl, canMail, limits }: AuthParts) {
  return betterAuth({
    appName: 'Quizwire',
    secret,
    baseURL: baseUrl,
    database: prismaAdapter(database, { provider: 'postgresql', transaction: true }),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => log().error(message) },
    onAPIError: { onError: reportFault },
    rateLimit: { enabled: false }, // ours count accounts too: guard-requests.ts
    advanced: {
      cookiePrefix: 'quizwire',
      disableOriginCheck: false, // said, so that the tests check it, too
      disableCSRFCheck: false,
      database: { generateId: false },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    trustedOrigins: (request) => ownOrigin(request?.headers),
    session: {
      expiresIn: COOKIE_DAYS * day,
      updateAge: (COOKIE_DAYS - SESSION_DAYS + 1) * day, // renewed when a day of the 30 is over
    },
    user: {
      additionalFields: {
        timeZone: { type: 'string', required: false },
        mustChangePassword: { type: 'boolean', required: false, input: false },
      },
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 8,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 60 * 60,
      ...(canMail ? { sendResetPassword: ({ user, token }) => sendResetLetter(user, token) } : {}),
      onPasswordReset: ({ user }) => afterReset(user),
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            await refuseOldPassword(session.userId)
            return { data: { ...session, expiresAt: sessionEnd() } }
          },
        },
        update: {
          before: async (change) => ({ data: change.expiresAt ? { expiresAt: sessionEnd() } : {} }),
        },
      },
      user: {
        create: {
          before: async (user, ctx) => {
            const told = ctx?.getCookie(TIME_ZONE_COOKIE)
            const timeZone = user.timeZone ?? (told && isTimeZone(told) ? told : undefined)
            return { data: { ...user, timeZone } }
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (ctx) => {
        const body = await guardRequest(ctx, limits)
        if (ctx.path === '/sign-up/email') {
          const answer = await signUpGuest(ctx, body, canMail)
          if (answer) return answer
        }
        // A new password ends every other session; the form does not ask.
        const added = ctx.path === '/change-password' ? { revokeOtherSessions: true } : {}
        return { context: { body: { ...body, ...added } } }
      }),
      after: createAuthMiddleware((ctx) => afterRequest(ctx, { limits, canMail })),
    },
    plugins: [
      anonymous({
        emailDomainName: 'guest.invalid',
        generateName: () => 'Guest',
        disableDeleteAnonymousUser: true, // merging deletes the guest, in its own transaction
        onLinkAccount: async ({ anonymousUser, newUser, ctx }) => {
          try {
            await mergeGuest(anonymousUser.user.id, newUser.user.id)
          } catch (error) {
            // The answer is an error without cookies, so the browser stays the guest's; this session is nobody's.
            await ctx.context.internalAdapter.deleteSession(newUser.session.token)
            throw error
          }
        },
      }),
      keepNewSession,
    ],
  })
}

/** A page may ask from the host that it was itself loaded from, whatever that is called in this network. */
function ownOrigin(headers: Headers | undefined): string[] {
  const origin = headers?.get('origin')
  if (!origin || !URL.canParse(origin)) return []
  return new URL(origin).host === headers?.get('host') ? [origin] : []
}

/** Refusals are answers; only what nobody meant to happen is worth a line. */
function reportFault(error: unknown): void {
  if (!isAPIError(error) || error.statusCode >= 500)
    log().error({ reason: error instanceof Error ? error.stack : String(error) }, 'signing in failed')
}

export type Auth = ReturnType<typeof createAuth>

let made: Auth | undefined

/** This process's own, made on first use. */
export function auth(): Auth {
  if (made) return made
  const { AUTH_SECRET, SMTP_URL } = settings()
  if (!AUTH_SECRET)
    throw new AppError('unavailable', 'Nobody can sign in: the setting AUTH_SECRET is missing.')
  made = createAuth({ secret: AUTH_SECRET, baseUrl: siteAddress(), canMail: Boolean(SMTP_URL), limits })
  return made
}
