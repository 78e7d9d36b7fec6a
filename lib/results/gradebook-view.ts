/** The gradebook as pages and routes get it. Points are hundredths, times ISO 8601 in UTC. */
import type { GradebookCell } from './gradebook-cell.ts'

export type GradebookLearner = {
  /** Of the member, not of the account. */
  id: string
  name: string
  /** False for who left or was taken out: shown where that is asked for, out of all averages. */
  isActive: boolean
}

export type GradebookAssignment = {
  id: string
  title: string
  dueAt: string | null
  maxScore: number
  /** Taken back: learners see it no more. */
  isWithdrawn: boolean
}

/** The cells of an assignment, in the order of the learners by name. */
export type GradebookColumn = { id: string; cells: GradebookCell[] }

export type Gradebook = {
  classId: string
  className: string
  timeZone: string
  /** Whether this person may assign to it and add learners now. */
  mayChange: boolean
  /** By name. */
  learners: GradebookLearner[]
  /** Names these learners in this order; a column that was read for others has another. */
  roster: string
  /** Newest first. */
  assignments: GradebookAssignment[]
  /** Mean share over what counts, by learner; null without a score, and where it was not asked for. */
  means: (number | null)[]
  /** Places in `learners`, as they are to be shown. */
  order: number[]
  /** Some of the columns. */
  columns: GradebookColumn[]
}
