/** What the page of one question shows to its owner. Times are ISO 8601 in UTC. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { Sentence } from '#lib/articles/sentences.ts'
import type { CountryWords } from '#lib/generation/lint/draft.ts'
import type { Difference } from '#lib/questions/difference.ts'
import type { Evidence } from '#lib/questions/question.ts'
import type { QuestionForm } from '#lib/questions/question-form.ts'
import type { AlikeQuestion } from './bank-view.ts'

export type QuestionState = 'draft' | 'ready' | 'retired'

/** The article beside a form; without a text when this person may not read it. */
export type FormArticle = ArticleReference & { text: string | null; sentences: Sentence[] }

export type QuestionView = {
  id: string
  state: QuestionState
  /** Less certain, and neither kept nor put into its owner's own words. */
  spare: boolean
  /** Number of the current version, which an edit names as what it began with. */
  version: number
  form: QuestionForm
  evidence: Evidence[]
  article: FormArticle | null
  /** Countries that it or its article speaks of. */
  countries: CountryWords[]
  /** Topics of this person's questions, to choose from. */
  topics: string[]
  /** Others of this person that ask almost the same. */
  alike: AlikeQuestion[]
  /** Quizzes of this person that ask an older version of it. */
  olderIn: { id: string; title: string; version: number }[]
}

/** What somebody else, or another tab, saved meanwhile, and how that differs from what this person sent. */
export type SavedMeanwhile = { version: number; savedAt: string; differences: Difference[] }
