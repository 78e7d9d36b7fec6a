'use server'

import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { orNotFound } from '../or-not-found.ts'

/** Keeps a question, retires it or brings it back; the list stays where it is. */
export async function judgeInBank(questionId: string, form: FormData): Promise<void> {
  const actor = await actorOrSignIn('/questions')
  const verdict = z.enum(['keep', 'drop']).parse(form.get('verdict'))
  await orNotFound(judgeQuestion({ questionId, verdict }, actor))
  revalidatePath('/questions')
}
