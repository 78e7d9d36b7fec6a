import { nameKey, withoutAccents } from '#lib/knowledge/name-key.ts'
import type { OptionRequest } from './request.ts'

type Article = OptionRequest['article']

/** What an article says, made plain once: thousands of names are looked up in it. */
type PlainArticle = { text: string; names: Set<string>; hasAccents: boolean }
type Plain = { stem: string; context: string; never: Set<string>; article: PlainArticle }

const plainArticles = new WeakMap<Article, PlainArticle>()
const plainRequests = new WeakMap<OptionRequest, Plain>()

function plainOf(request: OptionRequest): Plain {
  const known = plainRequests.get(request)
  if (known !== undefined) return known
  const made = {
    stem: plain(request.stem),
    context: plain(request.context),
    never: new Set((request.hint?.never ?? []).map(plain)),
    article: plainArticle(request.article),
  }
  plainRequests.set(request, made)
  return made
}

function plainArticle(article: Article): PlainArticle {
  const known = plainArticles.get(article)
  if (known !== undefined) return known
  const made = {
    text: plain(article.text),
    names: new Set(article.names.map(plain)),
    hasAccents: ACCENT.test(article.text),
  }
  plainArticles.set(article, made)
  return made
}

const ACCENT = /[\u00c0-\u024f\u1e00-\u1eff]/u

/** Words between single spaces, without accents, case, possessives and punctuation. */
function plain(text: string): string {
  const words = nameKey(text)
    .replace(/'s\b/gu, '')
    .replace(/[^\p{L}\p{N}.&+'-]+/gu, ' ')
    .replace(/\.(?= |$)/gu, '')
    .trim()
  return ` ${words} `
}

function holds(text: string, name: string): boolean {
  const words = plain(name)
  return words.trim() !== '' && text.includes(words)
}

/** Does the stem hold one of the names as whole words? */
export function isInStem(request: OptionRequest, ...names: string[]): boolean {
  return names.some((name) => holds(plainOf(request).stem, name))
}

/** Does the context line hold one of the names as whole words? */
export function isInContext(request: OptionRequest, ...names: string[]): boolean {
  return names.some((name) => holds(plainOf(request).context, name))
}

/** Does the stem or the context line hold one of the names? */
export function isTold(request: OptionRequest, ...names: string[]): boolean {
  return isInStem(request, ...names) || isInContext(request, ...names)
}

/** Does the article hold one of the names anywhere? */
export function isInArticle(request: OptionRequest, ...names: string[]): boolean {
  const { text, names: known } = plainOf(request).article
  return names.some((name) => known.has(plain(name)) || holds(text, name))
}

/** Names that fit the question by another fact, the answer itself, and names that contain it or stand in it. */
export function isNever(request: OptionRequest, name: string): boolean {
  return plainOf(request).never.has(plain(name)) || isNested(request.answer, name)
}

/** "Guinea" and "Equatorial Guinea", or the same name twice. */
function isNested(a: string, b: string): boolean {
  return holds(plain(a), b) || holds(plain(b), a)
}

/** The first of the options of which none contains another. */
export function withoutNested<T extends { text: string }>(options: Iterable<T>): T[] {
  const kept: T[] = []
  for (const option of options) {
    if (kept.some((other) => isNested(other.text, option.text))) continue
    kept.push(option)
    // Three are wanted; a few more do not hurt, hundreds would take long.
    if (kept.length === 12) break
  }
  return kept
}

/** With accents only where the article or the answer writes some: else the answer would be told by its spelling. */
export function inSpellingOf({ article, answer }: OptionRequest, text: string): string {
  return plainArticle(article).hasAccents || ACCENT.test(answer) ? text : withoutAccents(text)
}

/** Options so much shorter or longer that the answer stands out are left out. */
export function isOfLikeLength(answer: string, text: string): boolean {
  const longer = Math.max(answer.length, text.length)
  const shorter = Math.min(answer.length, text.length)
  return longer <= 12 || longer <= shorter * 2.6
}
