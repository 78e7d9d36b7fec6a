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
  /** Its options and which of them are right, by id; empty where nothing is chosen. */
  options: { id: string; text: string }[]
  key: string[]
  /** Null until it was taken and counted. */
  statistic: BankStatistic | null
  /** How many rules of item writing warn of it. */
  warnings: number
  /** Others of this person that ask almost the same; `isSame` where the stems read alike. */
  alike: AlikeQuestion[]
}

/** First attempts over everybody but the owner; facility is the mean share of the points, 0 to 1. */
export type BankStatistic = {
  /** Of all versions with the answer of the current one; `versions` tells how many of them were answered. */
  together: { attempts: number; facility: number | null; versions: number }
  /** Of the current version; null until it was answered. `chosen` holds ids of options that somebody took. */
  alone: {
    attempts: number
    facility: number | null
    discrimination: number | null
    chosen: string[]
  } | null
}

export const BANK_SORTS = ['newest', 'hardest', 'easiest', 'answered', 'name'] as const
/** `half`: under 50 percent right. `flagged`: what item analysis would say something about. */
export const BANK_DID = ['answered', 'unanswered', 'half', 'hard', 'flagged'] as const

export type AlikeQuestion = { id: string; stem: string; state: QuestionState; isSame: boolean }

export type BankFilter = {
  search?: string
  topic?: string
  article?: string
  state?: string
  kind?: string
  did?: (typeof BANK_DID)[number] | undefined
  sort?: (typeof BANK_SORTS)[number] | undefined
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
