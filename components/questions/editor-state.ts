import type { AlikeQuestion } from '#lib/desk/bank-view.ts'
import type { SavedMeanwhile } from '#lib/desk/question-view.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'

/** A question's form as it is sent and as it comes back with its mistakes. */
export type EditorState = {
  form: QuestionForm
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What was saved meanwhile, for the person to choose from. */
  meanwhile: SavedMeanwhile | null
  /** Other questions of the person that ask almost the same as the form. */
  alike: AlikeQuestion[]
}

export const freshState = (form: QuestionForm, alike: AlikeQuestion[] = []): EditorState => ({
  form,
  alike,
  message: null,
  errors: {},
  meanwhile: null,
})
