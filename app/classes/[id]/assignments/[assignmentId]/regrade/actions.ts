'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import { changeOfForm } from '#lib/results/regrade-form.ts'
import { resumeRegrade, takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { orNotFound } from '../../../../../or-not-found.ts'
import type { RegradeFormState } from './regrade-state.ts'

type At = { classId: string; assignmentId: string }

const pageOf = ({ classId, assignmentId }: At) => `/classes/${classId}/assignments/${assignmentId}/regrade`
const textOf = (form: FormData, name: string) => String(form.get(name) ?? '')

/** Carries out what was previewed. With a mistake, or after somebody else's regrade: the form again, as it was. */
export async function regrade(at: At, _: RegradeFormState, form: FormData): Promise<RegradeFormState> {
  const actor = await actorOrSignIn(pageOf(at))
  const [reason, explanation] = [textOf(form, 'reason'), textOf(form, 'explanation')]
  try {
    if (textOf(form, 'kind') === 'newKey' && explanation.trim() === '') {
      const sentence = 'Say why the new answer is right: the old explanation would explain the wrong one.'
      throw new AppError('invalid', sentence, { fields: { explanation: [sentence] } })
    }
    const change = changeOfForm({ all: (name) => form.getAll(name).map(String) }, explanation)
    if (!change) throw new AppError('invalid', 'Choose what is to change.')
    const questionId = textOf(form, 'question')
    await orNotFound(applyRegrade({ ...at, questionId, change, reason, seen: textOf(form, 'seen') }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.code === 'conflict') revalidatePath(pageOf(at))
    return { reason, explanation, message: error.message, errors: error.fields }
  }
  redirect(`${pageOf(at)}#regrades` as Route)
}

/** Undoes a regrade, or has one that stopped go on. */
export async function change(at: At, _: { message: string | null }, form: FormData) {
  const actor = await actorOrSignIn(pageOf(at))
  const named = { ...at, regradeId: textOf(form, 'regrade') }
  try {
    await orNotFound(
      textOf(form, 'to') === 'resume' ? resumeRegrade(named, actor) : takeBackRegrade(named, actor),
    )
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message }
  }
  revalidatePath(pageOf(at))
  return { message: null }
}
