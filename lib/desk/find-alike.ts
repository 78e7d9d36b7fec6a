import type { Actor } from '#lib/accounts/actor.ts'
import { contentOf } from '#lib/questions/form-content.ts'
import { alikeTo } from '#lib/questions/near-duplicate.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { newOptionId } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { bankIndex, shown } from './bank-index.ts'
import type { AlikeQuestion } from './bank-view.ts'

/** A longer stem cannot be saved, and is not worth the time. */
const LONGEST = 2000

/**
 * Questions of this person that ask almost the same as the one that they are writing. `questionId` is the one that is
 * edited, null for a new one.
 */
export async function findAlike(
  { form, questionId }: { form: QuestionForm; questionId: string | null },
  actor: Actor,
): Promise<AlikeQuestion[]> {
  if (form.stem.trim() === '' || form.stem.length > LONGEST) return []
  const index = await bankIndex(actor)
  return shown(index, alikeTo(index.shingles, { id: questionId, stem: form.stem, answer: answerOf(form) }))
}

/** What is right, in words, as far as the form says it. */
function answerOf(form: QuestionForm): string {
  const { content } = contentOf(form, { known: [], evidence: [], asOf: null, newId: newOptionId })
  return content ? keyWords(content, content.key) : ''
}
