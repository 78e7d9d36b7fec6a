'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from 'next/navigation'
import { confirmEmailForm } from '#lib/accounts/account-forms.ts'
import { confirmEmail } from '#lib/accounts/confirm-email.ts'
import { currentActor, currentSessionId } from '#lib/accounts/current-actor.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

export async function confirmAddress(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: confirmEmailForm })
  if (submission.status !== 'success') return replyToForm(submission)
  const actor = await currentActor()
  try {
    await confirmEmail({ ...submission.value, sessionId: await currentSessionId() })
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect(actor && !actor.isGuest ? '/account?note=email-confirmed#email' : '/sign-in?note=email-confirmed')
}
