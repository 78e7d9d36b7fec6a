'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { readAssignmentForm } from '#components/assignments/read-form.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { assignByForm } from '#lib/classes/assign-by-form.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../or-not-found.ts'
import type { AssignState } from './assign-state.ts'

/** Assigns the quiz and opens the assignment. With mistakes: the form again, as it was filled in. */
export async function assign(quizId: string, _: AssignState, sent: FormData): Promise<AssignState> {
  const actor = await actorOrSignIn(`/quizzes/${quizId}/assign`)
  const form = readAssignmentForm(sent)
  const classId = String(sent.get('classId') ?? '')
  const className = String(sent.get('className') ?? '')
  let made: { classId: string; assignmentId: string }
  try {
    const once = sent.get('once')?.toString()
    made = await orNotFound(assignByForm({ quizId, classId, className, form, once }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { values: { ...form, classId, className }, message: error.message, errors: error.fields }
  }
  revalidatePath('/', 'layout')
  redirect(`/classes/${made.classId}/assignments/${made.assignmentId}` as Route)
}
