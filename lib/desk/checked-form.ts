import { AppError } from '#lib/errors.ts'
import { chosenEvidence } from '#lib/questions/chosen-evidence.ts'
import { contentOf } from '#lib/questions/form-content.ts'
import { type QuestionContent, topicSchema } from '#lib/questions/question.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import { newOptionId } from '#lib/questions/question-store.ts'

/** What a form says, checked against the text of its article. Throws `invalid` with sentences by field. */
export function checkedForm(
  form: QuestionForm,
  { text, current }: { text: string | null; current: QuestionContent | null },
): { content: QuestionContent; topic: string } {
  const chosen = chosenEvidence(form.spans, text, current?.evidence ?? [])
  const { content, mistakes } = contentOf(form, {
    known: current?.options ?? [],
    evidence: chosen.evidence ?? [],
    asOf: current?.asOf ?? null,
    newId: newOptionId,
  })
  const topic = topicSchema.safeParse(form.topic)
  const fields: Record<string, string[]> = {
    ...(topic.success ? {} : { topic: ['Say in a word or two what it is about.'] }),
    ...mistakes,
    ...(chosen.mistake ? { evidence: [chosen.mistake] } : {}),
  }
  if (Object.keys(fields).length === 0 && content && topic.success) return { content, topic: topic.data }
  throw new AppError('invalid', 'Some of this cannot be saved yet.', { fields })
}
