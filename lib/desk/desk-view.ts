/** What the review desk shows to the owner of an article: the text, how far generation is, and every question. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { AskedKind } from '#lib/generation/kinds/asked-kinds.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { Evidence, Option } from '#lib/questions/question.ts'
import type { AlikeQuestion } from './bank-view.ts'

type GenerationState = 'queued' | 'running' | 'done' | 'failed'
export type GenerationStep = 'queued' | 'reading' | 'asking' | 'storing' | 'done'

export type GenerationView = {
  id: string
  articleId: string
  state: GenerationState
  step: GenerationStep
  /** What was asked for. */
  kinds: AskedKind[]
  /** Counts so far, for example words, sentences, facts, questions. */
  counts: Record<string, number>
  /** One sentence when it failed, or when it is done and found nothing to ask. */
  error: string | null
  /** One sentence when it is done, but a language model that was to help could not. */
  note: string | null
  /** Questions that it stored, without the less certain ones that nobody has judged. */
  questions: number
}

export type DeskQuestion = {
  id: string
  versionId: string
  /** What it asks; questions of one fact are alike. */
  factId: string | null
  state: 'draft' | 'ready' | 'retired'
  /** Less certain: shown apart until its owner keeps it. */
  spare: boolean
  kind: QuestionKind
  contextLine: string
  stem: string
  options: Option[]
  /** Ids of the right options. */
  key: string[]
  explanation: string
  /** Offsets into the text of the article. */
  evidence: Evidence[]
  topic: string
  asOf: string | null
  quality: number | null
  rule: string | null
  /** Proposed by a language model, and as it was proposed. */
  byModel: boolean
  /** Others of the person that ask almost the same, about whichever article. */
  duplicates: AlikeQuestion[]
  /** How dates that the article tells by other words were read, one sentence each. */
  dates: string[]
  /** What the rules of item writing warn of, one sentence each. */
  warnings: string[]
}

/** A sentence of the article that no offered, kept or written question rests on. */
export type UnaskedView = {
  start: number
  end: number
  quote: string
  /** Why, in plain sentences; at least one. */
  because: string[]
  /** Ids of the less certain questions about it. */
  spares: string[]
}

export type DeskView = {
  article: ArticleReference & { text: string }
  /** The latest one. */
  generation: GenerationView | null
  /** Offered and judged ones in the order of the article, then those less certain, the likeliest first. */
  questions: DeskQuestion[]
  /** In the order of the article; of a very long one the first. */
  unasked: UnaskedView[]
  /** How many such sentences there are in all. */
  unaskedCount: number
  /** The quiz made from this article, if there is one. */
  quiz: { id: string; title: string; questions: number } | null
}
