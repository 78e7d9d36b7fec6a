import { createHash } from 'node:crypto'
import { cleanText } from '../../lib/articles/article-text.ts'
import { considered, doubtfulCandidates, sureCandidates } from '../../lib/generation/consider.ts'
import { contextLines } from '../../lib/generation/context-line.ts'
import { FactList } from '../../lib/generation/facts/fact-list.ts'
import { generate, toQuestion } from '../../lib/generation/generate.ts'
import type { GeneratedQuestion } from '../../lib/generation/generated-question.ts'
import { kindFeaturesOf } from '../../lib/generation/kinds/kind-features.ts'
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
  const ready = considered(story, all, lines, rejects)
  const statements = facts.all.map((fact) => fact.statement)
  return ready.map((one) => {
    const question = toQuestion(one, facts, statements)
    return {
      id: idOf(article, question),
      article: article.id,
      question,
      features: kindFeaturesOf(one),
    }
  })
}

/** What the owner of the article is given: the offered questions, then the likeliest of the others, so many in all. */
export function offeredOf(article: Article, most: number) {
  const { title, published } = article
  const { questions } = generate({ title, text: cleanText(article.text), publishedOn: published })
  const known = candidatesOf(article)
  return questions.slice(0, most).map((question) => ({
    id: idOf(article, question),
    article: article.id,
    question,
    features: known.find((one) => one.question.stem === question.stem)?.features ?? {},
  }))
}

function idOf(article: Article, { context, stem, options }: GeneratedQuestion): string {
  const shown = [context, stem, ...options.map(({ text }) => text)].join('|')
  return createHash('sha256').update(`${article.id}|${shown}`).digest('hex').slice(0, 12)
}
