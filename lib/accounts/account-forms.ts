import { z } from 'zod'
import { isTimeZone } from './time-zone.ts'
import { addressTyped, isStandIn, isUserName } from './user-name.ts'

// What people type about their account, with a sentence for each way of getting it wrong. The forms in the
// browser, the server actions and the requests to /api/auth all use these.

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const controlCharacters = /[\u0000-\u001f\u007f-\u009f]/

const email = z
  .string({ error: 'Type your e-mail address.' })
  .trim()
  .toLowerCase()
  .min(1, 'Type your e-mail address.')
  .max(254, 'This e-mail address is too long.')
  .pipe(
    z
      .email('This does not look like an e-mail address, such as name@example.org.')
      .refine((address) => !isStandIn(address), 'No letter can reach this address. Choose another one.'),
  )

const isEmail = (text: string): boolean => email.safeParse(text).success

/** What somebody signs in by: an e-mail address, or a user name, which has no @. */
const login = z
  .string({ error: 'Type your e-mail address or your user name.' })
  .trim()
  .toLowerCase()
  .min(1, 'Type your e-mail address or your user name.')
  .max(254, 'This is too long for an e-mail address or a user name.')
  .refine((text) => (text.includes('@') ? isEmail(text) : isUserName(text)), {
    error:
      'This is neither an e-mail address, such as name@example.org, nor a user name, such as ada.lovelace.',
    abort: true,
  })

const name = z
  .string({ error: 'Type your name.' })
  .trim()
  .normalize('NFC')
  .min(1, 'Type your name.')
  .max(80, 'A name can have at most 80 characters.')
  .refine((value) => !controlCharacters.test(value), 'A name is one line of ordinary characters.')

const newPassword = z
  .string({ error: 'Type a password.' })
  .min(8, 'A password needs at least 8 characters.')
  .max(128, 'A password can have at most 128 characters.')

const presentPassword = z
  .string({ error: 'Type your password.' })
  .min(1, 'Type your password.')
  .max(128, 'A password has at most 128 characters.')

const timeZone = z
  .string({ error: 'Choose a time zone.' })
  .refine(isTimeZone, 'This time zone is not known. Choose one from the list.')

export const signInForm = z.object({ email: login, password: presentPassword })
/** The address that stands for a user name takes its place: all that follows finds accounts by address. */
export const signInRequest = signInForm.extend({ email: login.transform(addressTyped) })
export const signUpForm = z.object({
  name,
  email,
  password: newPassword,
  timeZone: timeZone.optional(),
})
/** Programs that sign up over HTTP may say the time zone; browsers have a cookie for it. */
export const signUpRequest = signUpForm.extend({ timeZone: timeZone.optional() })
export const forgotPasswordForm = z.object({ email })

const token = z
  .string({ error: 'This link is not complete. Open it from the letter again.' })
  .regex(/^[A-Za-z0-9_-]{10,100}$/, 'This link is not complete. Open it from the letter again.')

export const resetPasswordForm = z.object({ token, newPassword })
/** Instead of a password that was given out on paper. */
export const choosePasswordForm = z.object({ newPassword })
export const confirmEmailForm = z.object({ token })
export const changeEmailForm = z.object({ newEmail: email, password: presentPassword })
export const changePasswordForm = z.object({ currentPassword: presentPassword, newPassword })
export const deleteAccountForm = z.object({ password: presentPassword })
/** A guest has no password: a word, so that no slip of the finger deletes anything. */
export const deleteGuestForm = z.object({
  word: z
    .string({ error: 'Type the word delete.' })
    .trim()
    .toLowerCase()
    .refine((word) => word === 'delete', 'Type the word delete.'),
})
export const profileForm = z.object({ name, timeZone })
