'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from 'next/navigation'
import { resetPasswordForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

export async function setNewPassword(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: resetPasswordForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    const { token, newPassword } = submission.value
    await askAuth((api, headers) =>
      api.resetPassword({ body: { token, newPassword }, headers, returnHeaders: true }),
    )
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect('/sign-in?note=new-password')
}
