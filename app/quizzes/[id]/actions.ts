'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/accounts/current-actor.ts'
import { actorOrGuest } from '#lib/accounts/guest.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { readQuiz } from '#lib/quizzes/read-quiz.ts'
import { orNotFound } from '../../or-not-found.ts'
import { orTask } from '../../or-task.ts'

/** Starts the quiz, or goes on with the attempt in progress. Somebody who is not signed in becomes a guest. */
export async function start(quizId: string, form: FormData): Promise<void> {
  const practice = form.get('practice') === 'yes'
  // Nobody is made a guest by a quiz that is not theirs to take.
  if (!(await currentActor())) await orNotFound(readQuiz({ quizId }, null))
  const { attemptId } = await orTask(orNotFound(startAttempt({ quizId, practice }, await actorOrGuest())))
  revalidatePath('/', 'layout') // the header may have a guest to name now
  redirect(`/attempts/${attemptId}` as Route)
}
