'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { closeReport } from '#lib/quizzes/close-report.ts'
import { orNotFound } from '../../../or-not-found.ts'

/** Puts a report away as dealt with. */
export async function close(quizId: string, form: FormData): Promise<void> {
  const page = `/quizzes/${quizId}/reports`
  const actor = await actorOrSignIn(page)
  await orNotFound(closeReport({ reportId: z.string().parse(form.get('report')) }, actor))
  revalidatePath(page)
}
