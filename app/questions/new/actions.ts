'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { type EditorState, freshState } from '#components/questions/editor-state.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { findAlike } from '#lib/desk/find-alike.ts'
import { writeQuestion } from '#lib/desk/write-question.ts'
import { AppError } from '#lib/errors.ts'
import { readForm } from '#lib/questions/question-form.ts'
import { orNotFound } from '../../or-not-found.ts'

/** Keeps a question written by hand and opens it. With mistakes: the form again, as it was filled in. */
export async function saveNew(
  articleId: string,
  previous: EditorState,
  sent: FormData,
): Promise<EditorState> {
  const actor = await actorOrSignIn(`/questions/new?article=${articleId}`)
  const form = readForm(sent, previous.form)
  const again = async (told: Partial<EditorState>): Promise<EditorState> => ({
    ...freshState(form, await findAlike({ form, questionId: null }, actor)),
    ...told,
  })
  if (sent.get('intent') === 'show') return again({})
  let questionId: string
  try {
    questionId = (await orNotFound(writeQuestion({ articleId, form }, actor))).questionId
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return again({ message: error.message, errors: error.fields })
  }
  revalidatePath(`/articles/${articleId}/questions`)
  redirect(`/questions/${questionId}?saved=new` as Route)
}
