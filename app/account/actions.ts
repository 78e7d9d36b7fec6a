'use server'

import { parseWithZod } from '@conform-to/zod/v4'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { changeEmailForm, changePasswordForm, profileForm } from '#lib/accounts/account-forms.ts'
import { askAuth } from '#lib/accounts/ask-auth.ts'
import { changeEmail } from '#lib/accounts/change-email.ts'
import { changeProfile } from '#lib/accounts/change-profile.ts'
import {
  actorOrSignIn,
  choosingPassword,
  currentSessionId,
  requireActor,
} from '#lib/accounts/current-actor.ts'
import { endAllSessions, endSession } from '#lib/accounts/end-session.ts'
import { type FormReply, replyToForm, replyWithRefusal } from '#lib/accounts/reply-to-form.ts'
import { sendConfirmation } from '#lib/accounts/send-confirmation.ts'
import { AppError } from '#lib/errors.ts'
import { changeNoticeOptions } from '#lib/notices/change-notice-options.ts'
import { NOTICE_KINDS } from '#lib/notices/notice.ts'

export async function saveProfile(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: profileForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    await changeProfile(submission.value, await requireActor())
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  revalidatePath('/', 'layout')
  return replyToForm(submission)
}

export async function changePassword(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: changePasswordForm })
  if (submission.status !== 'success') return replyToForm(submission)
  try {
    await requireActor()
    const body = submission.value
    await askAuth((api, headers) => api.changePassword({ body, headers, returnHeaders: true }))
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  // The session is a new one; only a new request carries it.
  redirect('/account?note=password#password')
}

export async function setEmailAddress(_previous: unknown, formData: FormData): Promise<FormReply> {
  const submission = parseWithZod(formData, { schema: changeEmailForm })
  if (submission.status !== 'success') return replyToForm(submission)
  let outcome: 'asked' | 'changed'
  try {
    const actor = await requireActor()
    outcome = await changeEmail({ ...submission.value, sessionId: await currentSessionId() }, actor)
  } catch (error) {
    return replyWithRefusal(submission, error)
  }
  redirect(`/account?note=email-${outcome}#email`)
}

export async function sendLetterAgain(): Promise<void> {
  try {
    await sendConfirmation({}, await actorOrSignIn('/account'))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'rate-limited') throw error
    redirect('/account?note=letter-wait#email')
  }
  redirect('/account?note=letter#email')
}

export async function signOutThere(formData: FormData): Promise<void> {
  try {
    await endSession({ sessionId: String(formData.get('sessionId')) }, await requireActor())
  } catch (error) {
    if (!(error instanceof AppError)) throw error // it had ended already: the list shows as much
  }
  revalidatePath('/account')
}

/** A guest has no way back, so they are asked first. */
export async function signOut(formData: FormData): Promise<void> {
  if (!(await choosingPassword())) {
    const actor = await actorOrSignIn('/account')
    if (actor.isGuest && formData.get('sure') !== 'yes') redirect('/account?note=leaving#leave')
  }
  await askAuth((api, headers) => api.signOut({ headers, returnHeaders: true }))
  redirect('/sign-in?note=signed-out')
}

export async function signOutEverywhere(): Promise<void> {
  await endAllSessions({}, await actorOrSignIn('/account'))
  await askAuth((api, headers) => api.signOut({ headers, returnHeaders: true }))
  redirect('/sign-in?note=signed-out-everywhere')
}

/** A tick that cannot be set says nothing: then what was wanted of letters stays. */
export async function saveNotices(formData: FormData): Promise<void> {
  const hasLetters = formData.get('letters') === 'yes'
  const options = NOTICE_KINDS.map((kind) => ({
    kind,
    inApp: formData.getAll('inApp').includes(kind),
    ...(hasLetters && { byMail: formData.getAll('byMail').includes(kind) }),
  }))
  await changeNoticeOptions({ options }, await actorOrSignIn('/account'))
  revalidatePath('/', 'layout')
  redirect('/account?note=notices#notices')
}
