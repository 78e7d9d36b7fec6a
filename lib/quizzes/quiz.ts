/** A quiz as pages see it: nothing here tells a key. Times are ISO 8601 in UTC, points hundredths. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { Copying } from './copying.ts'
import type { HeldBack } from './task-in-the-way.ts'
import type { Feedback } from './terms.ts'

/** Who may see and take it: its owner, the classes it is shared with, or everybody. */
type Visibility = 'private' | 'class' | 'public'

export type QuizAttempt = {
  id: string
  state: 'inProgress' | 'submitted' | 'discarded'
  number: number
  startedAt: string
  submittedAt: string | null
  feedback: Feedback
  /** When its time is up; null without a limit. */
  deadlineAt: string | null
  /** When its results are shown, where that is later than submitting. */
  opensAt: string | null
  /** Null until submitted, and until its results are shown. */
  score: number | null
  maxScore: number
}

/** Told as far as somebody may still see it: else there is neither quiz nor name. */
export type QuizOrigin = { quiz: { id: string; title: string } | null; by: string | null }

export type QuizOverview = {
  id: string
  title: string
  description: string
  questions: number
  isOwner: boolean
  visibility: Visibility
  feedback: Feedback
  /** From when on score and keys are shown, where feedback waits for a day. */
  dueAt: string | null
  /** Seconds; null for no limit. */
  timeLimit: number | null
  /** Whether this person may practise it, which is something else than taking it. */
  mayPractise: boolean
  topics: string[]
  /** Those that this person may read. */
  articles: ArticleReference[]
  /** The owner's article whose desk makes this quiz; null for others, and for a quiz of one's own choice. */
  deskOf: string | null
  /** The classes with which it is shared: all of them for its owner, one's own for others. */
  sharedWith: string[]
  /** Of a copy: what it was copied from. */
  origin: QuizOrigin | null
  /** Whether this person may copy it, or why not; null where nobody needs to be told. */
  copying: Copying | null
  /** Reported problems that wait for the owner; 0 for everybody else. */
  openReports: number
  /** Questions with typed answers that were nearly right, for the owner; 0 for everybody else. */
  nearMisses: number
  /** A task of this person that asks the same, and must be taken first. */
  heldBy: HeldBack | null
  /** Newest first; empty for a visitor. */
  myAttempts: QuizAttempt[]
}

export type QuizListItem = {
  id: string
  title: string
  description: string
  questions: number
  isOwner: boolean
  visibility: Visibility
  topics: string[]
  /** How many articles it asks about, and the day of the article where it is one. */
  articles: number
  publishedOn: string | null
  sharedWith: string[]
  /** Reported problems that wait for the owner; 0 for everybody else. */
  openReports: number
  /** This person's latest attempt, or null. */
  myAttempt: QuizAttempt | null
}

export type QuizList = {
  quizzes: QuizListItem[]
  /** All topics of the quizzes that this person may see, in alphabetical order. */
  topics: string[]
  total: number
  page: number
  pages: number
}
