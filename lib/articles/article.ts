/** An article as pages see it. Days are `YYYY-MM-DD`, times ISO 8601 in UTC. */

/** Enough to name an article and link to it. */
export type ArticleReference = {
  id: string
  title: string
  publishedOn: string
  sourceName: string | null
  sourceUrl: string | null
}

export type ArticleView = ArticleReference & {
  text: string
  words: number
  isOwner: boolean
  visibility: 'private' | 'public'
  addedAt: string
  /** Questions about it that this person may judge; 0 for somebody else's article. */
  questions: { draft: number; ready: number }
  /** What the questions about it that were not dropped rest on; empty for somebody else's article, as it tells keys. */
  evidence: { id: string; stem: string; start: number; end: number }[]
  /** Quizzes made from it that this person may see. */
  quizzes: { id: string; title: string; questions: number }[]
}

export type ArticleListItem = ArticleReference & {
  /** The first words of the text. */
  lead: string
  words: number
  isOwner: boolean
  addedAt: string
  questions: { draft: number; ready: number }
  /** State of the latest generation, or null when none was asked for. */
  generation: 'queued' | 'running' | 'done' | 'failed' | null
}

export type ArticleList = { articles: ArticleListItem[]; total: number; page: number; pages: number }
