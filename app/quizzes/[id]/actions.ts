'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { orNotFound } from '../../or-not-found.ts'

/** Starts the quiz, or goes on with the attempt in progress. Somebody who is not signed in becomes a guest. */
export async function start(quizId: string, form: FormData): Promise<void> {
  const practice = form.get('practice') === 'yes'
  const { attemptId } = await orNotFound(startAttempt({ quizId, practice }, await actorOrGuest()))
  revalidatePath('/', 'layout') // the header may have a guest to name now
  redirect(`/attempts/${attemptId}` as Route)
}
