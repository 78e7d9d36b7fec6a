import type { Transaction } from '#lib/database/client.ts'
import { type MarkedResponse, type Tally, tally, tallyByTopic } from './tally.ts'

/**
 * Adds a submitted attempt to its owner's scores by topic and by day; `day` is the attempt's `submittedOn`. Runs in the
 * transaction that marks. The same calls for all attempts of a person, on emptied tables, rebuild both.
 */
export async function recordScores(
  tx: Transaction,
  userId: string,
  day: string,
  marked: MarkedResponse[],
): Promise<void> {
  // In the order of the topics, so that two attempts submitted at once never wait for each other.
  for (const { topic, ...sums } of tallyByTopic(marked)) await addToTopic(tx, userId, topic, sums)
  await addToDay(tx, userId, day, tally(marked))
}

async function addToTopic(tx: Transaction, userId: string, topic: string, sums: Tally): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TopicScore" AS kept ("userId", topic, score, "maxScore", questions, correct)
    VALUES (${userId}::uuid, ${topic}, ${sums.score}, ${sums.maxScore}, ${sums.questions}, ${sums.correct})
    ON CONFLICT ("userId", topic) DO UPDATE SET
      score = kept.score + excluded.score,
      "maxScore" = kept."maxScore" + excluded."maxScore",
      questions = kept.questions + excluded.questions,
      correct = kept.correct + excluded.correct`
}

async function addToDay(tx: Transaction, userId: string, day: string, sums: Tally): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "DayScore" AS kept ("userId", day, score, "maxScore", questions, correct, attempts)
    VALUES (${userId}::uuid, ${day}::date, ${sums.score}, ${sums.maxScore}, ${sums.questions}, ${sums.correct}, 1)
    ON CONFLICT ("userId", day) DO UPDATE SET
      score = kept.score + excluded.score,
      "maxScore" = kept."maxScore" + excluded."maxScore",
      questions = kept.questions + excluded.questions,
      correct = kept.correct + excluded.correct,
      attempts = kept.attempts + 1`
}
