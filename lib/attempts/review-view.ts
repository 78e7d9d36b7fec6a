/** What a person sees after submitting: every response, the key, why, and the sentence that proves it. */
import type { ArticleReference } from '#lib/articles/article.ts'
import type { DeckState } from '#lib/cards/deck-state.ts'
import type { EvidenceInParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { Problem } from '#lib/quizzes/problem.ts'
import type { HeldBack } from '#lib/quizzes/task-in-the-way.ts'
import type { AttemptState } from './attempt.ts'

export type OwnReport = Problem & { isClosed: boolean }

export type ReviewQuestion = {
  position: number
  kind: QuestionKind
  contextLine: string
  stem: string
  /** Hundredths. */
  points: number
  score: number
  correct: boolean
  /** Marked by the person while answering. */
  flagged: boolean
  explanation: string
  /** In the order in which the player showed them. */
  options: { id: string; text: string; why: string; isKey: boolean; isChosen: boolean }[]
  /** Numbers only: how far off was still right, and what was counted. */
  tolerance: number | null
  unit: string | null
  /** Ids of options, in their right order where that was asked; else the number or the accepted texts. */
  key: string[]
  /** What counts as right besides since a regrade, in the same form. */
  accepted: string[]
  /** Left out of every score since a regrade. */
  dropped: boolean
  /** What was answered, in the same form; null for nothing. */
  choice: string[] | null
  evidence: EvidenceInParagraph[]
  /** The one that it is about; null where this person may not read it. */
  article: ArticleReference | null
  /** The heading under which it stood; null for none. */
  section: string | null
  /** Whether its fact is in this person's deck; null where there is no fact. */
  deck: DeckState | null
  /** What this person reported about it. */
  report: OwnReport | null
}

export type ResultView = {
  attemptId: string
  quizId: string
  quizTitle: string
  state: AttemptState
  /** Null until it is submitted. */
  endedBy: 'person' | 'deadline' | null
  submittedAt: string | null
  /** Null while it is not told. */
  score: number | null
  maxScore: number
  /** Whether keys and explanations are shown now. */
  isExplained: boolean
  /** From when on they are, where all wait for one day. */
  opensAt: string | null
  /** A task that asks the same and holds the explanations back. */
  heldBy: HeldBack | null
  /** The task that it was taken for. */
  task: TaskOfAttempt | null
  /** Why a teacher set it aside; empty otherwise. */
  discardReason: string
}

type TaskOfAttempt = {
  classId: string
  assignmentId: string
  /** Of the class: its dates are on these clocks. */
  timeZone: string
}

export type ReviewView = {
  attemptId: string
  quizId: string
  quizTitle: string
  score: number
  maxScore: number
  startedAt: string
  submittedAt: string
  questions: ReviewQuestion[]
  /** Another quiz that this person has not taken yet. */
  next: { id: string; title: string } | null
}
