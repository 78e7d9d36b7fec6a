'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'

/** Starts the same quiz again and opens it. */
export async function takeAgain(quizId: string): Promise<void> {
  const actor = await actorOrSignIn(`/quizzes/${quizId}`)
  const { attemptId } = await startAttempt({ quizId }, actor)
  redirect(`/attempts/${attemptId}` as Route)
}
