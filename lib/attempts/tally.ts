/** Sums of marks: what an attempt adds to a person's scores. Points are hundredths. */

export type MarkedResponse = { topic: string; points: number; score: number; correct: boolean }
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

/** The sums for each topic, in the order of the topics' names. */
export function tallyByTopic(marked: MarkedResponse[]): (Tally & { topic: string })[] {
  return [...Map.groupBy(marked, (response) => response.topic)]
    .map(([topic, responses]) => ({ topic, ...tally(responses) }))
    .sort((a, b) => (a.topic < b.topic ? -1 : 1))
}
