'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { readAssignmentForm } from '#components/assignments/read-form.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { changeAssignment, type OtherAssignment } from '#lib/attempts/change-assignment.ts'
import { renewEdition } from '#lib/classes/renew-edition.ts'
import { AppError } from '#lib/errors.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import type { ChangeState, NewQuestionsState } from './change-state.ts'

const whichSchema = z.object({ classId: z.string(), assignmentId: z.string() })
type Which = z.infer<typeof whichSchema>

const pageOf = ({ classId, assignmentId }: Which) => `/classes/${classId}/assignments/${assignmentId}`

/** Saves dates and rules and goes back to the assignment. Otherwise: the form again, as it was filled in. */
export async function change(which: Which, _: ChangeState, sent: FormData): Promise<ChangeState> {
  const of = whichSchema.parse(which)
  const page = pageOf(of)
  const actor = await actorOrSignIn(`${page}/edit`)
  const form = readAssignmentForm(sent)
  const revision = z.coerce.number().int().catch(0).parse(sent.get('revision'))
  try {
    await orNotFound(changeAssignment({ ...of, revision, form }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { message, fields: errors } = error
    const theirs = error.code === 'conflict' ? (error.details as OtherAssignment) : null
    return {
      values: form,
      revision: theirs?.revision ?? revision,
      message,
      errors,
      theirs: theirs?.form ?? null,
    }
  }
  revalidatePath(page)
  redirect(page as Route)
}

/** Has the assignment ask what the quiz asks now; what is in the way as a sentence. */
export async function takeNewQuestions(
  which: Which,
  _: NewQuestionsState,
  sent: FormData,
): Promise<NewQuestionsState> {
  const of = whichSchema.parse(which)
  const page = pageOf(of)
  const actor = await actorOrSignIn(`${page}/edit`)
  const seen = String(sent.get('seen') ?? '')
  try {
    await orNotFound(renewEdition({ ...of, seen }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const theirs = error.details as { editionId: string } | undefined
    return {
      seen: theirs?.editionId ?? seen,
      problem: error.message,
      isTheirs: theirs?.editionId !== undefined,
    }
  }
  revalidatePath(page)
  redirect(page as Route)
}
