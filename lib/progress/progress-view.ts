/** What the progress page shows. Points are hundredths; days are `YYYY-MM-DD` in the person's own time zone. */

export type ScorePoint = {
  attemptId: string
  quizTitle: string
  /** ISO 8601, UTC. */
  submittedAt: string
  score: number
  maxScore: number
}

export type TopicProgress = {
  topic: string
  questions: number
  correct: number
  score: number
  maxScore: number
}

export type DayProgress = { day: string; questions: number; correct: number }

export type ProgressView = {
  totals: {
    attempts: number
    questions: number
    correct: number
    score: number
    maxScore: number
    days: number
  }
  /** Oldest first. */
  scores: ScorePoint[]
  topics: TopicProgress[]
  /** Oldest first; days without an attempt are left out. */
  days: DayProgress[]
  /** Days in a row with an attempt; `current` ends today or yesterday. */
  streak: { current: number; best: number }
  /** Newest first. */
  recent: ScorePoint[]
}
