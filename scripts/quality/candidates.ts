import { createHash } from 'node:crypto'
import { cleanText } from '../../lib/articles/article-text.ts'
import { featuresOf } from '../../lib/generation/acceptance/features.ts'
import { doubtfulCandidates, sureCandidates, verify } from '../../lib/generation/consider.ts'
import { contextLines } from '../../lib/generation/context-line.ts'
import { FactList } from '../../lib/generation/facts/fact-list.ts'
import { toQuestion } from '../../lib/generation/generate.ts'
import type { Rejects } from '../../lib/generation/refusal.ts'
import { readStory } from '../../lib/generation/story.ts'
import type { Article } from './articles.ts'

/** A candidate as readers judge it, with what the rules know of it. */
export type JudgedCandidate = ReturnType<typeof candidatesOf>[number]

/** All candidates of an article that have options: the sure and the doubtful. */
export function candidatesOf(article: Article) {
  const text = cleanText(article.text)
  const story = readStory(text, article.title, article.published)
  const facts = new FactList(story)
  const lines = contextLines(story)
  const rejects: Rejects = new Map()
  const all = [...sureCandidates(story, facts, rejects), ...doubtfulCandidates(story)]
  const ready = all.flatMap((candidate) => verify(story, candidate, lines, rejects))
  const statements = facts.all.map((fact) => fact.statement)
  return ready.map((one) => {
    const question = toQuestion(one, facts, statements)
    const shown = [question.context, question.stem, ...question.options.map(({ text }) => text)].join('|')
    return {
      id: createHash('sha256').update(`${article.id}|${shown}`).digest('hex').slice(0, 12),
      article: article.id,
      question,
      features: featuresOf(one),
    }
  })
}
