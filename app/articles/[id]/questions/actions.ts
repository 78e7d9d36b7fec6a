'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { actorOrSignIn, requireActor } from '#lib/accounts/current-actor.ts'
import { judgeQuestion, type Verdict } from '#lib/desk/judge-question.ts'
import { requestGeneration } from '#lib/desk/request-generation.ts'
import { AppError } from '#lib/errors.ts'
import { askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { composeQuiz } from '#lib/quizzes/compose-quiz.ts'
import { orNotFound } from '../../../or-not-found.ts'

const verdictSchema = z.enum(['keep', 'drop', 'undo'])

/** Keeps or drops a question; what went wrong as a sentence, or null. */
export async function judge(questionId: string, verdict: Verdict): Promise<string | null> {
  try {
    await judgeQuestion({ questionId, verdict: verdictSchema.parse(verdict) }, await requireActor())
    return null
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
}

/** The same from a plain form, where there is no JavaScript; leads back to the question, also in a folded section. */
export async function judgeByForm(articleId: string, questionId: string, form: FormData): Promise<void> {
  const page = deskPath(articleId)
  const actor = await actorOrSignIn(page)
  const verdict = verdictSchema.parse(form.get('verdict'))
  await orNotFound(judgeQuestion({ questionId, verdict }, actor))
  revalidatePath(page)
  redirect(`${page}#question-${questionId}` as Route)
}

/** Makes the quiz from what is kept and opens it; what is missing as a sentence. */
export async function makeQuiz(articleId: string): Promise<string> {
  const actor = await actorOrSignIn(deskPath(articleId))
  let quizId: string
  try {
    quizId = (await composeQuiz({ articleId }, actor)).quizId
  } catch (error) {
    if (error instanceof AppError) return error.message
    throw error
  }
  redirect(`/quizzes/${quizId}` as Route)
}

/** Asks for questions once more; where the form has no kinds, for those of last time. */
export async function generateAgain(articleId: string, form: FormData): Promise<void> {
  const page = deskPath(articleId)
  const actor = await actorOrSignIn(page)
  const kinds = form.has('kinds') ? { kinds: askedKinds(form.getAll('kinds')) } : {}
  await orNotFound(requestGeneration({ articleId, ...kinds }, actor))
  revalidatePath(page)
}

const deskPath = (articleId: string) => `/articles/${articleId}/questions`
