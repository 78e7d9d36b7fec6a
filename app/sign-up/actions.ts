'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { signUpForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { localPath } from '#lib/accounts/local-path.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

export async function signUp(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: signUpForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    const { name, email, password } = submission.value
    await askAuth((api, headers) =>
      api.signUpEmail({ body: { name, email, password }, headers, returnHeaders: true }),
    )
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect(localPath(formData.get('next')) as Route)
}
