import type { SavedMeanwhile } from '#lib/desk/question-view.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'

/** A question's form as it is sent and as it comes back with its mistakes. */
export type EditorState = {
  form: QuestionForm
  message: string | null
  errors: Partial<Record<string, string[]>>
  /** What was saved meanwhile, for the person to choose from. */
  meanwhile: SavedMeanwhile | null
}

export const freshState = (form: QuestionForm): EditorState => ({
  form,
  message: null,
  errors: {},
  meanwhile: null,
})
