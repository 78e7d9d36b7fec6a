'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import { redirect } from 'next/navigation'
import { deleteAccountForm, deleteGuestForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'
import { deleteAccount } from '#lib/belongings/delete-account.ts'

export async function deleteMyAccount(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: deleteAccountForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    await deleteAccount(submission.value, await requireActor())
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  return leave()
}

export async function deleteGuest(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: deleteGuestForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    await deleteAccount({ password: null }, await requireActor())
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  return leave()
}

/** The sessions are gone; this takes away the cookie that named one. */
async function leave(): Promise<never> {
  await askAuth((api, headers) => api.signOut({ headers, returnHeaders: true }))
  redirect('/sign-in?note=deleted')
}
