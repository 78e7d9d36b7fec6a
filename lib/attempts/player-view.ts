/** What the player gets while an attempt runs. Nothing here reveals a key: no why, explanation, evidence or score. */
import type { QuestionKind } from '#lib/questions/kinds.ts'

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
}

export type PlayerView = {
  attemptId: string
  quizId: string
  quizTitle: string
  state: 'inProgress' | 'submitted' | 'discarded'
  /** ISO 8601, UTC. */
  startedAt: string
  serverTime: string
  questions: PlayerQuestion[]
}

/** Answer to a save that was taken. */
export type SavedResponse = { revision: number; savedAt: string; serverTime: string }

/** What is stored, as a refused save is told (`details` of the conflict). */
export type StoredResponse = { choice: string[] | null; revision: number; savedAt: string | null }
