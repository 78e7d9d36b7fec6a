/** What the page for corrections shows. Points are hundredths. */
import type { RegradeKind, RegradeState } from '#lib/database/generated/enums.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'

export type CorrectableQuestion = {
  number: number
  questionId: string
  stem: string
  contextLine: string
  kind: QuestionKind
  points: number
  keyWords: string
  explanation: string
  isDropped: boolean
  options: { id: string; text: string; isKey: boolean; isAccepted: boolean; times: number }[]
  /** Typed answers that did not count, the most frequent first; empty where options are chosen. */
  typed: { text: string; times: number }[]
  /** Whether this person may give it another key. */
  mayChangeKey: boolean
  /** Newer versions that can mark what was answered. */
  versions: { id: string; number: number; keyWords: string; savedAt: string }[]
}

export type PastRegrade = {
  id: string
  kind: RegradeKind
  state: RegradeState
  stem: string
  reason: string
  by: string | null
  at: string
  /** Attempts that were moved. */
  attempts: number
  /** Whether it stopped in the middle, in being carried out or in being undone. */
  isStopped: boolean
  /** Whether it is the last one that stands. */
  mayTakeBack: boolean
}

export type RegradesView = {
  title: string
  /** Of the class; null for a quiz that was taken of one's own accord. */
  timeZone: string | null
  questions: { number: number; questionId: string; stem: string; isDropped: boolean }[]
  /** The one that was asked for. */
  question: CorrectableQuestion | null
  /** The last correction that stands; sent back with the next one. */
  seen: string
  isBusy: boolean
  history: PastRegrade[]
}
