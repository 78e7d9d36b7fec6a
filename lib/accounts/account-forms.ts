import { z } from 'zod'
import { isTimeZone } from './time-zone.ts'

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
  .pipe(z.email('This does not look like an e-mail address, such as name@example.org.'))

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

export const signInForm = z.object({ email, password: presentPassword })
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
