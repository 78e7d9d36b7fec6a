'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { discardAttempt } from '#lib/results/discard-attempt.ts'
import { orNotFound } from '../../../../../../or-not-found.ts'

const whichSchema = z.object({ classId: z.string(), memberId: z.string(), assignmentId: z.string() })

export type DiscardState = {
  reason: string
  message: string | null
  errors: Partial<Record<string, string[]>>
}

/** Sets one attempt of the learner aside. With mistakes: the form again, as it was filled in. */
export async function discard(
  which: z.infer<typeof whichSchema>,
  _: DiscardState,
  form: FormData,
): Promise<DiscardState> {
  const { classId, memberId, assignmentId } = whichSchema.parse(which)
  const page = `/classes/${classId}/members/${memberId}/assignments/${assignmentId}`
  const actor = await actorOrSignIn(page)
  const reason = String(form.get('reason') ?? '')
  const attemptId = String(form.get('attemptId') ?? '')
  try {
    await orNotFound(discardAttempt({ classId, attemptId, reason }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { reason, message: error.message, errors: error.fields }
  }
  redirect(`${page}?aside=1` as Route)
}
