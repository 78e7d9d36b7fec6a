/** What the progress page shows. Points are hundredths; days are `YYYY-MM-DD` in the person's own time zone. */
import type { Comparison } from './comparison.ts'

/** A line of more points cannot be read. */
export const MOST_SCORES = 50

export type ScorePoint = {
  attemptId: string
  quizTitle: string
  /** ISO 8601, UTC. */
  submittedAt: string
  score: number
  maxScore: number
}

export type TopicProgress = { topic: string; questions: number; correct: number }

export type DayProgress = { day: string; questions: number; correct: number }

export type FactProgress = {
  factId: string
  statement: string
  questions: number
  correct: number
  /** Where it was asked last: the attempt, and its place there from 1 on. */
  askedIn: { attemptId: string; number: number } | null
}

export type ProgressView = {
  totals: { attempts: number; questions: number; correct: number; days: number; seconds: number }
  /** Of the last seven days, today among them. */
  week: { seconds: number; questions: number }
  /** The topic by which the scores and the comparison are narrowed; empty for all. */
  topic: string
  /** Oldest first, the latest of them; of one topic its share of each attempt. */
  scores: ScorePoint[]
  comparison: Comparison | null
  topics: TopicProgress[]
  /** Oldest first; days without an attempt are left out. */
  days: DayProgress[]
  /** Days in a row with an attempt; `current` ends today or yesterday. */
  streak: { current: number; best: number }
  facts: { weakest: FactProgress[]; strongest: FactProgress[] }
}
