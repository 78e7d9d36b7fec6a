import { isAPIError } from 'better-auth/api'
import { parseSetCookieHeader, toCookieOptions } from 'better-auth/cookies'
import { cookies, headers } from 'next/headers'
import { AppError, type ErrorCode } from '../errors.ts'
import { type Auth, auth } from './auth.ts'
import { emailTaken } from './refusals.ts'

type Refusal = { code: ErrorCode; message: string; field?: string }

const taken: Refusal = {
  code: 'conflict',
  field: 'email',
  message: emailTaken,
}

/** What better-auth's refusals mean to a person. */
const refusals: Record<string, Refusal> = {
  INVALID_EMAIL_OR_PASSWORD: {
    code: 'invalid',
    message: 'These do not belong together. Check the e-mail address or user name, and the password.',
  },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: taken,
  FAILED_TO_CREATE_USER: taken,
  INVALID_TOKEN: {
    code: 'not-found',
    message: 'This link was used already, or it is older than an hour. Ask for a new one.',
  },
  CREDENTIAL_ACCOUNT_NOT_FOUND: { code: 'invalid', message: 'You have no password to change.' },
  PASSWORD_EXPIRED: {
    code: 'invalid',
    message: 'This password was for the first days only. Ask your teacher for a new one.',
  },
  INVALID_PASSWORD: {
    code: 'invalid',
    field: 'currentPassword',
    message: 'This is not your present password.',
  },
}

/** A refusal of better-auth, or of the guard before it, as one of ours; anything else is nobody's intention. */
function toAppError(error: unknown): AppError | null {
  if (!isAPIError(error)) return null
  const code = String(error.body?.code ?? '')
  if (code === 'RATE_LIMITED') return new AppError('rate-limited', error.message)
  if (code === 'INVALID') return new AppError('invalid', error.message)
  const refusal = refusals[code]
  if (!refusal) return null
  const fields = refusal.field ? { [refusal.field]: [refusal.message] } : {}
  return new AppError(refusal.code, refusal.message, { fields, cause: error })
}

type Answered<Answer> = { headers: Headers | null | undefined; response: Answer }

/**
 * Asks better-auth on behalf of this request: its headers go in, the cookies of the answer go out with the page.
 * For server actions and routes; a refusal is thrown as AppError.
 */
export async function askAuth<Answer>(
  ask: (api: Auth['api'], asked: Headers) => Promise<Answered<Answer>>,
): Promise<Answer> {
  try {
    const answered = await ask(auth().api, new Headers(await headers()))
    const jar = await cookies()
    for (const line of answered.headers?.getSetCookie() ?? []) {
      for (const [name, cookie] of parseSetCookieHeader(line)) {
        jar.set(name, cookie.value, toCookieOptions(cookie))
      }
    }
    return answered.response
  } catch (error) {
    throw toAppError(error) ?? error
  }
}
