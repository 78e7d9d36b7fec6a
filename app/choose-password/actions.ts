'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { choosePasswordForm } from '#lib/accounts/account-forms.ts'
import { choosePassword } from '#lib/accounts/choose-password.ts'
import { choosingPassword } from '#lib/accounts/current-actor.ts'
import { localPath } from '#lib/accounts/local-path.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'

/** Keeps the new password and goes on to where the person wanted to go. */
export async function choose(_previous: unknown, formData: FormData): Promise<FormReply> {
  const next = localPath(formData.get('next'))
  const submission = parseWithZod(formData, { schema: choosePasswordForm })
  if (submission.status !== 'success') return replyToForm(submission)
  const choosing = await choosingPassword()
  if (!choosing) redirect(next as Route) // another tab was first
  try {
    await choosePassword({ ...submission.value, ...choosing })
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect(next as Route)
}
