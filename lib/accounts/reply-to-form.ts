import type { Submission, SubmissionResult } from '@conform-to/react'
import { AppError } from '../errors.ts'

export type FormReply = SubmissionResult<string[]>

/** Passwords never travel back to the page. */
const hideFields = ['password', 'newPassword', 'currentPassword']

/** Sends a form back with what was typed and what is wrong with it. */
export const replyToForm = (submission: Submission<unknown>): FormReply => submission.reply({ hideFields })

/** Sends a form back with the sentence of a refusal; anything else is thrown on. */
export function replyWithRefusal(submission: Submission<unknown>, error: unknown): FormReply {
  if (!(error instanceof AppError)) throw error
  const isAboutFields = Object.keys(error.fields).length > 0
  return submission.reply({
    hideFields,
    ...(isAboutFields ? { fieldErrors: error.fields } : { formErrors: [error.message] }),
  })
}
