/** Letters about e-mail addresses. They say no name: whoever made the account chose that. */
import type { Transaction } from '../database/client.ts'
import { addJob } from '../jobs/add-job.ts'
import { siteAddress } from './site-address.ts'

const send = (tx: Transaction, to: string, subject: string, paragraphs: string[]): Promise<void> =>
  addJob(tx, 'send-mail', { to, subject, text: paragraphs.join('\n\n') })

export const sendConfirmLetter = (tx: Transaction, to: string, link: string): Promise<void> =>
  send(tx, to, 'Confirm your e-mail address for Quizwire', [
    'Somebody gave this e-mail address for their Quizwire account.',
    `If it was you, confirm it here within a day:\n${link}`,
    'The link works once. If it was not you, do nothing.',
  ])

/** To an address that has an account: only the one who reads it learns that. */
export const sendTakenLetter = (tx: Transaction, to: string): Promise<void> =>
  send(tx, to, 'Your e-mail address has a Quizwire account already', [
    'Somebody wanted to use this e-mail address for another Quizwire account. Nothing was changed.',
    `If it was you: there is an account with this address. Sign in to it here:\n${siteAddress()}/sign-in`,
    'If it was not you, do nothing.',
  ])

/** To the present address, while the owner can still stop it. */
export const sendChangeNotice = (tx: Transaction, to: string): Promise<void> =>
  send(tx, to, 'A new e-mail address for your Quizwire account', [
    'Somebody who knows your password asked to give your Quizwire account another e-mail address. It is changed once that one is confirmed.',
    `If it was not you, choose a new password now; that stops it:\n${siteAddress()}/forgot-password`,
  ])
