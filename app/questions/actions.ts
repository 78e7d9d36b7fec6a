'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { actorOrSignIn, requireActor } from '#lib/accounts/current-actor.ts'
import type { AlikeQuestion } from '#lib/desk/bank-view.ts'
import { findAlike } from '#lib/desk/find-alike.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { AppError } from '#lib/errors.ts'
import { readForm } from '#lib/questions/question-form.ts'
import { orNotFound } from '../or-not-found.ts'

/** Keeps a question, retires it or brings it back; the list stays where it is. */
export async function judgeInBank(questionId: string, form: FormData): Promise<void> {
  const actor = await actorOrSignIn('/questions')
  const verdict = z.enum(['keep', 'drop']).parse(form.get('verdict'))
  await orNotFound(judgeQuestion({ questionId, verdict }, actor))
  revalidatePath('/questions')
}

/** Questions of the person like the one that they write, while they write it; null for whoever was signed out meanwhile. */
export async function lookAlike(questionId: string | null, sent: FormData): Promise<AlikeQuestion[] | null> {
  try {
    return await findAlike({ form: readForm(sent), questionId }, await requireActor())
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
