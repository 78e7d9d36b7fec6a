/** What a learner did in a class, as teachers, assistants and the learner see it. Points are hundredths. */
import type { Given } from '#lib/classes/assignment.ts'
import type { GradebookCell } from './gradebook-cell.ts'

type Learner = {
  classId: string
  className: string
  timeZone: string
  memberId: string
  name: string
  /** Whether it is this person's own. */
  isOwn: boolean
}

export type LearnerRow = {
  id: string
  title: string
  isWithdrawn: boolean
  /** ISO 8601, with what is given more. */
  dueAt: string | null
  /** Null while the learner who looks at it may not see it. */
  cell: GradebookCell | null
  /** Handed in. */
  attempts: number
  comment: string
}

export type LearnerView = Learner & {
  userName: string | null
  isGuest: boolean
  isActive: boolean
  joinedAt: string
  /** Everywhere in the class; null for nothing. */
  given: Given | null
  rows: LearnerRow[]
}

export type WorkAttempt = {
  id: string
  number: number
  state: 'inProgress' | 'submitted' | 'discarded'
  startedAt: string
  submittedAt: string | null
  /** Null until it is submitted, and while the learner who looks at it may not see it. */
  score: number | null
  maxScore: number
  discardReason: string
  /** Whether it is the one that counts. */
  counts: boolean
}

/** What was set or written by hand. */
export type GradeView = {
  score: number | null
  reason: string
  comment: string
  /** 0 while there is none. */
  revision: number
  /** Who changed it last, and when; null for nobody any more. */
  by: string | null
  updatedAt: string | null
}

export type WorkView = Learner & {
  mayGrade: boolean
  isActive: boolean
  assignment: { id: string; title: string; dueAt: string | null; isWithdrawn: boolean }
  given: Given
  /** Whether the learner sees the score by now. */
  isSeen: boolean
  /** Computed from attempts; null without one. */
  computed: { score: number; maxScore: number; lateDays: number } | null
  maxScore: number
  cell: GradebookCell | null
  attempts: WorkAttempt[]
  grade: GradeView
}

export const NO_GRADE: GradeView = {
  score: null,
  reason: '',
  comment: '',
  revision: 0,
  by: null,
  updatedAt: null,
}
