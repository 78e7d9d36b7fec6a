'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { REVIEW_CHOICE_NAMES, reviewAddress } from '#components/attempts/review-choices.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { reportProblem } from '#lib/attempts/report-problem.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { addCard } from '#lib/cards/add-card.ts'
import { AppError } from '#lib/errors.ts'
import { backTo } from '../../../back-to.ts'
import { orNotFound } from '../../../or-not-found.ts'
import { orTask } from '../../../or-task.ts'

/** Starts the same quiz again and opens it. */
export async function takeAgain(quizId: string): Promise<void> {
  const actor = await actorOrSignIn(`/quizzes/${quizId}`)
  const { attemptId } = await orTask(orNotFound(startAttempt({ quizId }, actor)))
  redirect(`/attempts/${attemptId}` as Route)
}

/** A question of a review, and how the review was looked at. */
const placeSchema = z.object({
  attemptId: z.string(),
  position: z.int32().nonnegative(),
  number: z.number().int().positive(),
  choice: z.enum(REVIEW_CHOICE_NAMES),
})

export type Place = z.infer<typeof placeSchema>

const problemForm = z.object({ reason: z.string().default(''), text: z.string().default('') })

/** Reports a problem with a question, and leads back to it. */
export async function report(place: Place, form: FormData): Promise<void> {
  const { attemptId, position, number, choice } = placeSchema.parse(place)
  const address = reviewAddress(attemptId, choice)
  const actor = await actorOrSignIn(address)
  const problem = problemForm.parse(Object.fromEntries(form))
  try {
    await orNotFound(reportProblem({ attemptId, position, ...problem }, actor))
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'rate-limited')) throw error
    redirect(`${reviewAddress(attemptId, choice, { refused: String(number) })}#q${number}` as Route)
  }
  await backTo(address, `q${number}`)
}

/** Puts the fact behind a question into the deck, and leads back to it. */
export async function reviewAgain(place: Place): Promise<void> {
  const { attemptId, position, number, choice } = placeSchema.parse(place)
  const address = reviewAddress(attemptId, choice)
  const actor = await actorOrSignIn(address)
  await orNotFound(addCard({ attemptId, position }, actor))
  await backTo(address, `q${number}`)
}
