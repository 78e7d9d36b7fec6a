import type { Actor } from '#lib/accounts/actor.ts'
import { AppError } from '#lib/errors.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { editQuestion } from './edit-question.ts'
import { writeQuestion } from './write-question.ts'

type Edit = {
  questionId: string
  /** The article that the form stood beside. */
  articleId: string | null
  base: number
  form: QuestionForm
}

/**
 * Saves what was typed about a question. New questions take the place of drafts: where that happened while the form was
 * open, it is kept as a question of its own. Throws as those two do.
 */
export async function keepEdit(
  { articleId, ...edit }: Edit,
  actor: Actor,
): Promise<{ questionId: string; version: number; changed: boolean }> {
  const { questionId, form } = edit
  try {
    return { questionId, ...(await editQuestion(edit, actor)) }
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'not-found' || articleId === null) throw error
    return { ...(await writeQuestion({ articleId, form }, actor)), version: 1, changed: true }
  }
}
