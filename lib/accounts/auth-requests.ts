import { createHash } from 'node:crypto'
import type { z } from 'zod'
import {
  changePasswordForm,
  forgotPasswordForm,
  resetPasswordForm,
  signInRequest,
  signUpRequest,
} from './account-forms.ts'
import type { Limit, Limits } from './limits.ts'

/** What must be known of somebody to count their tries. */
export type Asking = {
  address: string
  email: string
  userId: string
  /** Set when this browser has signed in to that account before. */
  device: string | null
}

/** Tries that are counted; after a good one they are forgotten, or that one is given back, or it stays. */
export type Counted = { key: string; limit: Limit; afterwards: 'forget' | 'give back' | 'keep' }

type Rule = {
  body?: z.ZodType<Record<string, unknown>>
  counts?: (asking: Asking, limits: Limits) => Counted[]
}

/** A name for an e-mail address that does not say it. */
export const emailKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 32)

/** What is counted for sign-ins to an account; a browser that was signed in to it before counts for itself. */
const accountKey = (asking: Pick<Asking, 'email' | 'device'>): string =>
  asking.device ? `sign-in device ${asking.device}` : `sign-in account ${emailKey(asking.email)}`

/** The requests that /api/auth answers, of all that better-auth could: what each may contain and what it counts. */
export const authRequests: Record<string, Rule> = {
  '/get-session': {},
  '/sign-out': {},
  '/sign-in/email': {
    body: signInRequest.strict(),
    counts: (asking, limits) => [
      { key: `sign-in address ${asking.address}`, limit: limits.address, afterwards: 'give back' },
      { key: accountKey(asking), limit: limits.account, afterwards: 'forget' },
    ],
  },
  '/sign-in/anonymous': {
    counts: ({ address }, limits) => [
      { key: `guest address ${address}`, limit: limits.guests, afterwards: 'keep' },
    ],
  },
  '/sign-up/email': {
    body: signUpRequest.strict(),
    counts: ({ address }, limits) => [
      { key: `sign-up address ${address}`, limit: limits.signUps, afterwards: 'keep' },
    ],
  },
  '/request-password-reset': {
    body: forgotPasswordForm.strict(),
    counts: ({ address, email }, limits) => [
      { key: `reset address ${address}`, limit: limits.resets, afterwards: 'keep' },
      { key: `reset account ${emailKey(email)}`, limit: limits.letters, afterwards: 'keep' },
    ],
  },
  '/reset-password': { body: resetPasswordForm.strict() },
  '/change-password': {
    body: changePasswordForm.strict(),
    counts: ({ userId }, limits) => [
      { key: `password account ${userId}`, limit: limits.account, afterwards: 'forget' },
    ],
  },
}
