import type { Article } from './articles.ts'
import type { JudgedCandidate } from './candidates.ts'

/** What a judge reads of an article: its text, then each question as a player sees it, the key marked below. */
export function sheetOf(article: Article, candidates: JudgedCandidate[]): string {
  const blocks = [...candidates]
    .sort((a, b) => (a.id < b.id ? -1 : 1)) // ids are hashes: an order that tells nothing
    .map(({ id, question }) => {
      const options = question.options.map(({ text }, i) => `   ${'ABCD'[i]}. ${text}`).join('\n')
      const isReport = question.kind === 'complete' && !question.rule.startsWith('headline')
      const line = isReport ? 'Complete the report: ' : question.kind === 'trueFalse' ? 'True or false? ' : ''
      const key = (question.order ?? [question.key]).map((index) => 'ABCD'[index]).join(', ')
      return `[${id}]\n   ${question.context}\n   ${line}${question.stem}\n${options}\n   key ${key} · explanation: ${question.explanation}`
    })
  return `######## ARTICLE ${article.id}\n${article.title}\n${article.published}\n\n${article.text}\n\n---- QUESTIONS\n\n${blocks.join('\n\n')}\n`
}
