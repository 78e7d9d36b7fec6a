/** A page of what somebody submitted, newest first. Points are hundredths. */

export type HistoryItem = {
  attemptId: string
  quizTitle: string
  /** ISO 8601, UTC. */
  submittedAt: string
  /** Null until its results open. */
  score: number | null
  maxScore: number
  /** Time spent on it; 0 when nobody told. */
  seconds: number
  /** ISO 8601, UTC: when its results open; null once they are. */
  opensAt: string | null
}

export type HistoryView = {
  items: HistoryItem[]
  /** Topics that the person was asked about, by name. */
  topics: string[]
  /** Where the page of newer and of older ones begins; null where there are none. */
  newer: string | null
  older: string | null
}
