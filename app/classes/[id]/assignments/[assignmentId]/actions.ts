'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { currentAddress } from '#lib/accounts/current-address.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { withdrawAssignment } from '#lib/classes/withdraw-assignment.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../../or-not-found.ts'

const whichSchema = z.object({ classId: z.string(), assignmentId: z.string() })

export type StartState = { message: string | null; errors: Partial<Record<string, string[]>> }

/** Starts an attempt, or goes on with it; what is in the way as a sentence. */
export async function startTask(
  which: { classId: string; assignmentId: string },
  _: StartState,
  form: FormData,
): Promise<StartState> {
  const { classId, assignmentId } = whichSchema.parse(which)
  const actor = await actorOrSignIn(`/classes/${classId}/assignments/${assignmentId}`)
  const password = String(form.get('password') ?? '')
  let attemptId: string
  try {
    const asked = { classId, assignmentId, password, address: await currentAddress() }
    attemptId = (await orNotFound(startAssigned(asked, actor))).attemptId
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message, errors: error.fields }
  }
  redirect(`/attempts/${attemptId}` as Route)
}

/** Withdraws the assignment, or puts it back. */
export async function withdraw(
  which: { classId: string; assignmentId: string },
  form: FormData,
): Promise<void> {
  const { classId, assignmentId } = whichSchema.parse(which)
  const page = `/classes/${classId}/assignments/${assignmentId}`
  const actor = await actorOrSignIn(page)
  const isWithdrawn = form.get('isWithdrawn') === 'yes'
  await orNotFound(withdrawAssignment({ classId, assignmentId, isWithdrawn }, actor))
  revalidatePath(page)
  redirect(page as Route)
}
