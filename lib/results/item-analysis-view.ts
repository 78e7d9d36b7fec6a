/** What the analysis of an assignment shows. Points are hundredths, shares 0 to 1. */
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { ItemStatistics } from './item-analysis.ts'
import type { ItemAnswer } from './item-answers.ts'
import type { ItemFlag } from './item-flags.ts'

export type AnalysedQuestion = {
  /** From 1 on, as the edition asks them. */
  number: number
  questionId: string
  versionId: string
  kind: QuestionKind
  contextLine: string
  stem: string
  unit: string | null
  /** The key in words. */
  keyWords: string
  points: number
  isDropped: boolean
  /** Whether this person may change the question. */
  isOwn: boolean
  isRetired: boolean
  statistics: Omit<ItemStatistics, 'given'>
  flags: ItemFlag[]
  answers: ItemAnswer[]
}

export type AnalysisView = {
  assignmentId: string
  classId: string
  title: string
  /** Whether this person may regrade. */
  mayRegrade: boolean
  /** Learners whose first attempt is counted. */
  learners: number
  /** The share of the points of each, ascending. */
  shares: number[]
  questions: AnalysedQuestion[]
}
