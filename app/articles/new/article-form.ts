import type { AskedKind } from '#lib/generation/kinds/asked-kinds.ts'

/** The form of a new article, as it is sent and as it comes back with its mistakes. */
export const ARTICLE_FIELDS = ['text', 'title', 'publishedOn', 'sourceName', 'sourceUrl'] as const
export type ArticleForm = Record<(typeof ARTICLE_FIELDS)[number], string>

export type ArticleFormState = {
  values: ArticleForm
  kinds: AskedKind[]
  /** The first mistake, as a sentence. */
  message: string | null
  /** All mistakes by field. */
  errors: Partial<Record<string, string[]>>
}
