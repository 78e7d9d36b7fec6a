import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { isUniqueViolation } from '#lib/database/unique-violation.ts'
import { AppError } from '#lib/errors.ts'
import { hashOf } from '#lib/questions/evidence.ts'
import { requireEnglish } from './article-language.ts'
import { cleanText, countWords } from './article-text.ts'
import { parsePublishedOn } from './published-on.ts'
import { parseSourceName, parseSourceUrl, parseTitle } from './source.ts'
import { titleFromLead } from './title-from-lead.ts'

export type NewArticle = {
  text: string
  /** YYYY-MM-DD */
  publishedOn: string
  /** Made from the text when it is empty. */
  title?: string
  sourceName?: string
  sourceUrl?: string
}

/** What is kept of an article as it was typed; throws `invalid` with a sentence for every field that cannot be used. */
export function checkArticle(input: NewArticle) {
  return checkAll({
    text: () => readableText(input.text),
    publishedOn: () => parsePublishedOn(input.publishedOn, clock.now()),
    title: () => parseTitle(input.title ?? ''),
    sourceName: () => parseSourceName(input.sourceName ?? ''),
    sourceUrl: () => parseSourceUrl(input.sourceUrl ?? ''),
  })
}

/** Keeps an article. The same one from the same person is kept once: `added` is false the second time. */
export async function addArticle(
  input: NewArticle,
  actor: Actor,
): Promise<{ articleId: string; added: boolean }> {
  const article = checkArticle(input)
  const same = {
    addedById: actor.id,
    contentHash: hashOf(article.text),
    publishedOn: new Date(article.publishedOn),
    title: article.title || titleFromLead(article.text),
  }
  const known = await database.article.findFirst({ where: same, select: { id: true } })
  if (known) return { articleId: known.id, added: false }
  const { text, sourceName, sourceUrl } = article
  try {
    const data = { ...same, text, sourceName, sourceUrl, words: countWords(text) }
    const { id } = await database.article.create({ data, select: { id: true } })
    return { articleId: id, added: true }
  } catch (error) {
    // A double click: the other request was first.
    if (!isUniqueViolation(error)) throw error
    const { id } = await database.article.findFirstOrThrow({ where: same, select: { id: true } })
    return { articleId: id, added: false }
  }
}

function readableText(raw: string): string {
  const text = cleanText(raw)
  requireEnglish(text)
  return text
}

/** Runs every check, so that a form shows all its mistakes at once, and throws one `invalid` with all sentences. */
function checkAll<Values extends Record<string, unknown>>(
  checks: { [Field in keyof Values]: () => Values[Field] },
) {
  const values: Partial<Values> = {}
  const fields: Record<string, string[]> = {}
  for (const field of Object.keys(checks) as (keyof Values & string)[]) {
    try {
      values[field] = checks[field]()
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      fields[field] = [error.message]
    }
  }
  const [first] = Object.values(fields)
  if (first) throw new AppError('invalid', first[0] ?? '', { fields })
  return values as Values
}
