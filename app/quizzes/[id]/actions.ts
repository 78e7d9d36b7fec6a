'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { actorOrSignIn, currentActor } from '#lib/accounts/current-actor.ts'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { AppError } from '#lib/errors.ts'
import { copyQuiz } from '#lib/quizzes/copy-quiz.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { orNotFound } from '../../or-not-found.ts'
import { orTask } from '../../or-task.ts'

/** Starts the quiz, or goes on with the attempt in progress. Somebody who is not signed in becomes a guest. */
export async function start(quizId: string, form: FormData): Promise<void> {
  const practice = form.get('practice') === 'yes'
  // Nobody is made a guest by a quiz that is not theirs to take.
  if (!(await currentActor())) await orNotFound(readQuiz({ quizId }, null))
  const started = orNotFound(startAttempt({ quizId, practice }, await actorOrGuest()))
  const { attemptId } = await orTask(started, `/quizzes/${quizId}` as Route)
  revalidatePath('/', 'layout') // the header may have a guest to name now
  redirect(`/attempts/${attemptId}` as Route)
}

/** Makes a copy of one's own and opens its composer. Where it may not be copied now, the page of the quiz says why. */
export async function copy(quizId: string): Promise<void> {
  const page = `/quizzes/${quizId}` as Route
  const actor = await actorOrSignIn(page)
  let copied: string | null = null
  try {
    copied = (await orTask(orNotFound(copyQuiz({ quizId }, actor)), page)).quizId
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error
  }
  redirect(copied ? (`/quizzes/${copied}/compose` as Route) : page)
}
