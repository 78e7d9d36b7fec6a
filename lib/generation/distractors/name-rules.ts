import { nameKey, withoutAccents } from '#lib/knowledge/name-key.ts'
import type { OptionRequest } from './request.ts'

/** Does the text hold the name as whole words, whatever its accents and case? */
export function holdsName(text: string, name: string): boolean {
  const key = nameKey(name)
  if (key === '') return false
  const inside = ` ${plain(text)} `
  return inside.includes(` ${plain(key)} `)
}

function plain(text: string): string {
  return nameKey(text)
    .replace(/'s\b/gu, '')
    .replace(/[^\p{L}\p{N}.&+'-]+/gu, ' ')
    .replace(/[.](?= |$)/gu, '')
    .trim()
}

/** Does the stem or the context line hold the name? */
export function isTold(request: OptionRequest, name: string): boolean {
  return holdsName(request.stem, name) || holdsName(request.context, name)
}

/** Does the article name it anywhere? */
export function isInArticle(request: OptionRequest, name: string): boolean {
  return (
    request.article.names.some((other) => nameKey(other) === nameKey(name)) ||
    holdsName(request.article.text, name)
  )
}

/** Names that fit the question by another fact, the answer itself, and names that contain it or stand in it. */
export function isNever(request: OptionRequest, name: string): boolean {
  const never = request.hint?.never ?? []
  return never.some((other) => nameKey(other) === nameKey(name)) || isNested(request.answer, name)
}

/** "Guinea" and "Equatorial Guinea", or the same name twice. */
export function isNested(a: string, b: string): boolean {
  return holdsName(a, b) || holdsName(b, a)
}

/** None of the texts contains another, beginning with the first. */
export function withoutNested<T extends { text: string }>(options: readonly T[]): T[] {
  return options.filter(
    (option, index) => !options.slice(0, index).some((other) => isNested(other.text, option.text)),
  )
}

/** With accents only where the article or the answer writes some: else the answer would be told by its spelling. */
export function inSpellingOf({ article, answer }: OptionRequest, text: string): string {
  return /[\u00c0-\u024f\u1e00-\u1eff]/u.test(answer + article.text) ? text : withoutAccents(text)
}

/** Options so much shorter or longer that the answer stands out are left out. */
export function isOfLikeLength(answer: string, text: string): boolean {
  const longer = Math.max(answer.length, text.length)
  const shorter = Math.min(answer.length, text.length)
  return longer <= 12 || longer <= shorter * 2.6
}
