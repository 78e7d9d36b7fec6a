'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { signInForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { choosePasswordPath, localPath } from '#lib/accounts/local-path.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

export async function signIn(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: signInForm })
  if (submission.status !== 'success') return replyToForm(submission)
  const next = localPath(formData.get('next'))
  let mustChoose: boolean
  try {
    const { email, password } = submission.value
    const { user } = await askAuth((api, headers) =>
      api.signInEmail({ body: { email, password }, headers, returnHeaders: true }),
    )
    mustChoose = user.mustChangePassword === true
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect((mustChoose ? choosePasswordPath(next) : next) as Route)
}

/** For pages that need somebody: makes a guest and goes on. */
export async function goOnAsGuest(formData: FormData): Promise<void> {
  await actorOrGuest()
  redirect(localPath(formData.get('next')) as Route)
}
