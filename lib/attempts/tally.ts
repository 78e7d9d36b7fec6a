/** Sums of marks: what an attempt adds to a person's scores. Points are hundredths. */

export type MarkedResponse = {
  topic: string
  /** The fact that was asked for, if the question has one. */
  factId: string | null
  points: number
  score: number
  correct: boolean
}
export type Tally = { questions: number; correct: number; score: number; maxScore: number }

/** The sums of some marked responses. */
export function tally(marked: MarkedResponse[]): Tally {
  return marked.reduce(
    (sum, { points, score, correct }) => ({
      questions: sum.questions + 1,
      correct: sum.correct + (correct ? 1 : 0),
      score: sum.score + score,
      maxScore: sum.maxScore + points,
    }),
    { questions: 0, correct: 0, score: 0, maxScore: 0 },
  )
}

/** The sums for each topic or fact, in the order of their names or ids; responses without one are left out. */
export function tallyBy(by: 'topic' | 'factId', marked: MarkedResponse[]): (Tally & { key: string })[] {
  return [...Map.groupBy(marked, (response) => response[by])]
    .flatMap(([key, responses]) => (key === null ? [] : [{ key, ...tally(responses) }]))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
}
