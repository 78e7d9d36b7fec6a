'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { closeReport } from '#lib/quizzes/close-report.ts'
import { acceptTyped } from '#lib/results/accept-typed.ts'
import { resumeRegrade, takeBackRegrade } from '#lib/results/take-back-regrade.ts'
import { orNotFound } from '../../../or-not-found.ts'

/** Puts a report away as dealt with. */
export async function close(quizId: string, form: FormData): Promise<void> {
  const page = `/quizzes/${quizId}/reports`
  const actor = await actorOrSignIn(page)
  await orNotFound(closeReport({ reportId: z.string().parse(form.get('report')) }, actor))
  revalidatePath(page)
}

type Told = { message: string | null }

/** Lets a typed answer count, in what was submitted and from now on. */
export async function accept(quizId: string, _: Told, form: FormData): Promise<Told> {
  const [versionId, typed] = [String(form.get('version')), String(form.get('typed'))]
  return corrected(quizId, (actor) => acceptTyped({ quizId, versionId, typed }, actor))
}

/** Undoes a regrade, or has one that stopped go on. */
export async function changeCorrection(quizId: string, _: Told, form: FormData): Promise<Told> {
  const named = { quizId, regradeId: String(form.get('regrade')) }
  const change = form.get('to') === 'resume' ? resumeRegrade : takeBackRegrade
  return corrected(quizId, (actor) => change(named, actor))
}

async function corrected(quizId: string, work: (actor: Actor) => Promise<unknown>): Promise<Told> {
  const page = `/quizzes/${quizId}/reports`
  const actor = await actorOrSignIn(page)
  try {
    await orNotFound(work(actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { message: error.message }
  }
  revalidatePath(page)
  return { message: null }
}
