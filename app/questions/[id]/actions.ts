'use server'

import type { Route } from 'next'
import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { type EditorState, freshState } from '#components/questions/editor-state.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { findAlike } from '#lib/desk/find-alike.ts'
import { judgeQuestion } from '#lib/desk/judge-question.ts'
import { keepEdit } from '#lib/desk/keep-edit.ts'
import type { SavedMeanwhile } from '#lib/desk/question-view.ts'
import { useVersion as putVersion } from '#lib/desk/use-version.ts'
import { AppError } from '#lib/errors.ts'
import { readForm } from '#lib/questions/question-form.ts'
import { orNotFound } from '../../or-not-found.ts'

const baseSchema = z.coerce.number().int().min(1).max(1_000_000).catch(0)

/**
 * Saves an edit as the next version, or as a new question where the old one is gone. With mistakes, or when it was changed
 * meanwhile: the form again, as it was.
 */
export async function saveEdit(
  questionId: string,
  previous: EditorState,
  sent: FormData,
): Promise<EditorState> {
  const page = `/questions/${questionId}`
  const actor = await actorOrSignIn(page)
  const form = readForm(sent, previous.form)
  const again = async (told: Partial<EditorState>): Promise<EditorState> => ({
    ...freshState(form, await findAlike({ form, questionId }, actor)),
    ...told,
  })
  if (sent.get('intent') === 'show') return again({})
  const base = baseSchema.parse(sent.get('over') ?? sent.get('base'))
  const articleId = sent.get('article')?.toString() ?? null
  let saved: Awaited<ReturnType<typeof keepEdit>>
  try {
    saved = await orNotFound(keepEdit({ questionId, articleId, base, form }, actor))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const meanwhile = error.code === 'conflict' ? (error.details as SavedMeanwhile) : null
    return again({ message: error.message, errors: error.fields, meanwhile })
  }
  revalidatePath(page)
  if (saved.questionId !== questionId) redirect(`/questions/${saved.questionId}?saved=instead` as Route)
  redirect(`${page}?saved=${saved.changed ? saved.version : 'same'}` as Route)
}

/** Keeps the question, retires it or brings it back. */
export async function judgeOne(questionId: string, form: FormData): Promise<void> {
  const page = `/questions/${questionId}`
  const actor = await actorOrSignIn(page)
  const verdict = z.enum(['keep', 'drop']).parse(form.get('verdict'))
  await orNotFound(judgeQuestion({ questionId, verdict }, actor))
  revalidatePath(page)
}

/** Puts the current version into the chosen quizzes. */
export async function putIntoQuizzes(questionId: string, form: FormData): Promise<void> {
  const page = `/questions/${questionId}`
  const actor = await actorOrSignIn(page)
  const quizIds = z.array(z.string()).max(500).parse(form.getAll('quiz'))
  const { quizzes } = await orNotFound(putVersion({ questionId, quizIds }, actor))
  revalidatePath(page)
  redirect(`${page}?put=${quizzes}` as Route)
}
