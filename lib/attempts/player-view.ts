/**
 * What the player gets. Nothing here reveals a key (no why, explanation, evidence or mark), except of a response that
 * was checked while practising.
 */
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'
import type { AttemptState } from './attempt.ts'
import type { ReviewQuestion } from './review-view.ts'

/** One response with its mark, its key and why: see explain-response.ts. */
export type ExplainedResponse = Pick<
  ReviewQuestion,
  | 'position'
  | 'kind'
  | 'points'
  | 'score'
  | 'correct'
  | 'explanation'
  | 'tolerance'
  | 'unit'
  | 'key'
  | 'choice'
  | 'options'
> & { quotes: string[] }

export type PlayerQuestion = {
  position: number
  kind: QuestionKind
  contextLine: string
  stem: string
  /** In the order to show, which is the same for the whole attempt. */
  options: { id: string; text: string }[]
  /** What a number counts; null for none. */
  unit: string | null
  /** Ids of options, in the order given where that is asked, or the one text that was typed; null while unanswered. */
  choice: string[] | null
  /** Sent back with the next save. */
  revision: number
  /** Marked by the person to come back to. */
  flagged: boolean
  /** Time spent on it. */
  seconds: number
  /** Once it is checked, which fixes it. */
  explained: ExplainedResponse | null
}

/** ISO 8601, UTC. By these the page tells the time left. */
export type ServerTime = { serverTime: string; deadlineAt: string | null }

export type PlayerView = ServerTime & {
  attemptId: string
  quizId: string
  quizTitle: string
  state: AttemptState
  feedback: Feedback
  startedAt: string
  /** The headings under which questions stand, by position, where there are some. */
  sections: Record<number, string>
  questions: PlayerQuestion[]
}

/** Answer to a save that was taken. */
export type SavedResponse = ServerTime & { revision: number; savedAt: string }

/** What is stored, as a refused save is told (`details` of the conflict). */
export type StoredResponse = {
  choice: string[] | null
  revision: number
  savedAt: string | null
  /** Fixed: it was checked. */
  isChecked: boolean
}
