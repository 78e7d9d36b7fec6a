'use server'

import type { Route } from 'next'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { AppError } from '#lib/errors.ts'
import { createQuiz } from '#lib/quizzes/create-quiz.ts'

export type NewQuizState = {
  /** As they were sent; null before anything was. */
  title: string | null
  questionIds: string[] | null
  message: string | null
  errors: Partial<Record<string, string[]>>
}

/** Makes the quiz and goes on to its composer. With mistakes: the form again, as it was filled in. */
export async function create(_: NewQuizState, form: FormData): Promise<NewQuizState> {
  const actor = await actorOrSignIn('/quizzes/new')
  const title = String(form.get('title') ?? '')
  const questionIds = form.getAll('question').map(String)
  let quizId: string
  try {
    quizId = (await createQuiz({ title, questionIds }, actor)).quizId
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { title, questionIds, message: error.message, errors: error.fields }
  }
  redirect(`/quizzes/${quizId}/compose` as Route)
}
