'use server'

import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { closeCode } from '#lib/classes/close-code.ts'
import { expireCode } from '#lib/classes/expire-code.ts'
import { renewCode } from '#lib/classes/renew-code.ts'
import { reopenCode } from '#lib/classes/reopen-code.ts'
import { AppError } from '#lib/errors.ts'
import { backTo } from '../../../back-to.ts'
import { orNotFound } from '../../../or-not-found.ts'

const pageOf = (classId: string) => `/classes/${classId}`

export async function renew(classId: string, form: FormData): Promise<void> {
  const actor = await actorOrSignIn(pageOf(classId))
  await orNotFound(renewCode({ classId, seen: String(form.get('seen') ?? '') }, actor))
  await backTo(pageOf(classId), 'join')
}

export async function close(classId: string): Promise<void> {
  const actor = await actorOrSignIn(pageOf(classId))
  await orNotFound(closeCode({ classId }, actor))
  await backTo(pageOf(classId), 'join')
}

export async function reopen(classId: string): Promise<void> {
  const actor = await actorOrSignIn(pageOf(classId))
  await orNotFound(reopenCode({ classId }, actor))
  await backTo(pageOf(classId), 'join')
}

/** `seen` is what was stored when the form was drawn, or when a colleague's change was told. */
export type ExpiryState = { until: string; seen: string; errors: string[] }

export async function expire(classId: string, _: ExpiryState, form: FormData): Promise<ExpiryState> {
  const actor = await actorOrSignIn(pageOf(classId))
  const until = String(form.get('until') ?? '')
  const seen = form.get('seen')?.toString()
  try {
    await orNotFound(expireCode({ classId, until, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const now = error.code === 'conflict' ? (error.details as { until: string }).until : seen
    return { until, seen: now ?? '', errors: [error.message] }
  }
  await backTo(pageOf(classId), 'join')
  return { until, seen: until, errors: [] }
}
