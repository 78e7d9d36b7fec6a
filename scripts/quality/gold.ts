import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { GeneratedQuestion } from '../../lib/generation/generated-question.ts'
import type { Article } from './articles.ts'

const folder = join(import.meta.dirname, '../../../shared/articles')

/** A fact that a careful writer asked of an article, beside the project. Offsets point into its text. */
export type GoldItem = {
  id: string
  question: string
  answer: string
  evidence_start: number
  evidence_end: number
  explanation: string
}

/** The article of which all facts were written down, with these facts. */
export function readGold(): { article: Article; items: GoldItem[] } {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8')
  const { title, published } = JSON.parse(read('moscow-visit.json')) as Pick<Article, 'title' | 'published'>
  const { items } = JSON.parse(read('moscow-visit.gold.json')) as { items: GoldItem[] }
  return { article: { id: 'moscow-visit', title, published, text: read('moscow-visit.txt') }, items }
}

/**
 * Whether a question asks a gold fact: proved by the same sentence, with the same key, and with a word that is no name in
 * common with the gold question or its explanation.
 */
export function asksGold(item: GoldItem, question: GeneratedQuestion): boolean {
  const { stem, options, key, evidence } = question
  const isThere = evidence.some(({ start, end }) => start < item.evidence_end && item.evidence_start < end)
  return isThere && isSame(options[key]?.text ?? '', item.answer) && sharesWord(item, stem)
}

/** Written shorter in a report than in an answer. */
const SHORT_MONTH = /\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\./gu

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** The key is the answer; or, where it is no name, the word of it that matters: "lifting" of "lifting them". */
function isSame(key: string, answer: string): boolean {
  const wanted = wordsOf(answer).filter((word) => word !== 'the')
  const given = wordsOf(key.replace(SHORT_MONTH, '$1')).filter((word) => word !== 'the')
  const begins = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)
  const isPart = given.length > 0 && given.every((word) => wanted.some((other) => begins(word, other)))
  return isPart && (2 * given.length >= wanted.length || /^\p{Ll}/u.test(key))
}

/** A content word in common, names and figures apart; by first letters, for "fled" is "flee". */
function sharesWord(item: GoldItem, stem: string): boolean {
  const own = (text: string) => (text.match(/(?<!\p{L})\p{Ll}{4,}/gu) ?? []).map((word) => word.slice(0, 5))
  const gold = new Set(own(`${item.question} ${item.explanation}`))
  return own(stem).some((word) => gold.has(word))
}
