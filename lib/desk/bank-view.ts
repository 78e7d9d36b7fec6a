/** The question bank: all questions of a person, as the list shows them. Times are ISO 8601 in UTC. */
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { QuestionState } from './question-view.ts'

export type BankQuestion = {
  id: string
  state: QuestionState
  kind: QuestionKind
  topic: string
  version: number
  stem: string
  /** What is right, in words. */
  answer: string
  updatedAt: string
  article: { id: string; title: string /** Whether it has a desk for this person. */; isOwn: boolean } | null
  /** Quizzes of this person that ask it, in whatever version. */
  quizzes: number
  /** Of the current version; null until it was taken and counted. */
  statistic: { attempts: number; facility: number | null; discrimination: number | null } | null
  /** How many rules of item writing warn of it. */
  warnings: number
  /** Others of this person that ask almost the same; `isSame` where the stems read alike. */
  alike: AlikeQuestion[]
}

export type AlikeQuestion = { id: string; stem: string; state: QuestionState; isSame: boolean }

export type BankFilter = {
  search?: string
  topic?: string
  article?: string
  state?: string
  kind?: string
  page?: number
}

export type Bank = {
  questions: BankQuestion[]
  total: number
  page: number
  pages: number
  /** How many there are without any filter. */
  all: number
  topics: string[]
  articles: { id: string; title: string }[]
}
