'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import { forgotPasswordForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

export async function sendLink(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: forgotPasswordForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    const { email } = submission.value
    await askAuth((api, headers) =>
      api.requestPasswordReset({ body: { email }, headers, returnHeaders: true }),
    )
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  return replyToForm(submission)
}
