/** What the pages of the deck show. Days are `YYYY-MM-DD` where the person lives, times ISO 8601 in UTC. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { EvidenceInParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { CardState } from './card.ts'
import type { Rating } from './schedule.ts'

/** A card as it is asked. Nothing here reveals the key. */
export type CardQuestion = {
  cardId: string
  versionId: string
  /** Reviews so far; sent back with the rating, so that an old page is noticed. */
  reps: number
  kind: QuestionKind
  contextLine: string
  stem: string
  /** In the order to show, another one at each review. */
  options: { id: string; text: string }[]
  /** What a number counts; null for none. */
  unit: string | null
}

/** A card once it was answered: key, explanation and evidence, and when it would come up again. */
export type AnsweredCard = Omit<CardQuestion, 'options'> & {
  options: { id: string; text: string; why: string; isKey: boolean; isChosen: boolean }[]
  key: string[]
  tolerance: number | null
  /** What was answered; null for nothing. */
  choice: string[] | null
  correct: boolean
  /** Hundredths; some kinds can be right in part. */
  score: number
  points: number
  explanation: string
  evidence: EvidenceInParagraph[]
  article: ArticleReference | null
  /** In how many days by each rating. */
  waits: Record<Rating, number>
}

/** One review of the session, the latest last. */
export type ReviewedCard = {
  reviewId: string
  statement: string
  rating: Rating
  /** Null where nothing was marked. */
  correct: boolean | null
  /** The day it comes up again; null when it has left the deck. */
  nextOn: string | null
}

export type ReviewSession = {
  reviewed: ReviewedCard[]
  /** The card to ask; null when the session is over. */
  next: CardQuestion | null
  /** How many cards the session asks in all. */
  size: number
  /** Cards that have come up and are not asked in this session. */
  waiting: number
  /** Whether the daily limit allows more today. */
  mayGoOn: boolean
}

export type ReviewDay = {
  /** Cards that are asked today: those that have come up, within the daily limit. */
  due: number
  /** Cards that have come up but wait, because of the limit. */
  waiting: number
  done: number
  limit: number
  inDeck: number
  /** Cards that come up on each of the next days, today first. */
  forecast: { day: string; cards: number }[]
  /** Facts that grew too old today, with the reason. */
  left: { cardId: string; statement: string; because: string }[]
}

export type DeckCard = {
  cardId: string
  /** Null when no question about it may be shown. */
  stem: string | null
  contextLine: string | null
  state: CardState
  due: string
  /** Whether it has come up. */
  isDue: boolean
  reps: number
  lapses: number
  left: { at: string; because: string } | null
}

export type Deck = {
  cards: DeckCard[]
  total: number
  page: number
  pages: number
  inDeck: number
  left: number
  limit: number
}
