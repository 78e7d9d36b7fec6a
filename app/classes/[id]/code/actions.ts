'use server'

import { revalidatePath } from 'next/cache'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { closeCode } from '#lib/classes/close-code.ts'
import { expireCode } from '#lib/classes/expire-code.ts'
import { renewCode } from '#lib/classes/renew-code.ts'
import { reopenCode } from '#lib/classes/reopen-code.ts'
import { AppError } from '#lib/errors.ts'
import { backTo } from '../../../back-to.ts'
import { orNotFound } from '../../../or-not-found.ts'

const pageOf = (classId: string) => `/classes/${classId}`

/** `seen` is the code that was there when the form was drawn, or when a colleague's change was told: then with `message`. */
export type CodeState = { seen: string; message: string | null }

export async function renew(classId: string, _: CodeState, form: FormData): Promise<CodeState> {
  const actor = await actorOrSignIn(pageOf(classId))
  return changeCode(classId, form, (seen) => renewCode({ classId, seen }, actor))
}

export async function close(classId: string, _: CodeState, form: FormData): Promise<CodeState> {
  const actor = await actorOrSignIn(pageOf(classId))
  return changeCode(classId, form, (seen) => closeCode({ classId, seen }, actor))
}

async function changeCode(
  classId: string,
  form: FormData,
  change: (seen: string) => Promise<unknown>,
): Promise<CodeState> {
  const seen = String(form.get('seen') ?? '')
  try {
    await orNotFound(change(seen))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    const { code } = error.details as { code: string }
    // What the colleague made is shown; without a code there would be no form left to say so in.
    if (code) revalidatePath(pageOf(classId))
    return { seen: code, message: error.message }
  }
  await backTo(pageOf(classId), 'join')
  return { seen, message: null }
}

export async function reopen(classId: string): Promise<void> {
  const actor = await actorOrSignIn(pageOf(classId))
  await orNotFound(reopenCode({ classId }, actor))
  await backTo(pageOf(classId), 'join')
}

/** `seen` and `code` are what was stored when the form was drawn, or when a colleague's change was told. */
export type ExpiryState = { until: string; seen: string; code: string; errors: string[] }

export async function expire(classId: string, _: ExpiryState, form: FormData): Promise<ExpiryState> {
  const actor = await actorOrSignIn(pageOf(classId))
  const until = String(form.get('until') ?? '')
  const seen = String(form.get('seen') ?? '')
  const code = String(form.get('code') ?? '')
  try {
    await orNotFound(expireCode({ classId, until, seen, code }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const now = error.code === 'conflict' ? (error.details as { until?: string; code?: string }) : {}
    return { until, seen: now.until ?? seen, code: now.code || code, errors: [error.message] }
  }
  await backTo(pageOf(classId), 'join')
  return { until, seen: until, code, errors: [] }
}
