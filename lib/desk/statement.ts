import type { QuestionContent } from '#lib/questions/question.ts'
import { keyWords } from '#lib/questions/response-words.ts'

/** The fact behind a question that a person wrote, as a sentence: what they explain, or else what they ask and answer. */
export function statementOf(content: QuestionContent): string {
  const { explanation, stem, key } = content
  return explanation || `${stem} ${keyWords(content, key)}`
}
