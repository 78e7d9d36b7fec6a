'use server'

import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../or-not-found.ts'

/** Leaves the class and goes back to the others. */
export async function leave(classId: string): Promise<{ message: string | null }> {
  const actor = await actorOrSignIn(`/classes/${classId}/leave`)
  try {
    await orNotFound(leaveClass({ classId }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message }
  }
  redirect('/classes')
}
