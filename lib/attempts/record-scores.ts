import type { Transaction } from '#lib/database/client.ts'
import { type MarkedResponse, tally, tallyBy } from './tally.ts'

export type Submission = {
  attemptId: string
  userId: string
  submittedAt: Date
  /** The attempt's `submittedOn`: `YYYY-MM-DD` in the person's time zone then. */
  day: string
  /** Time spent, as far as the player told. */
  seconds: number
}

/**
 * Adds a submitted attempt to its owner's scores by topic, by fact and by day. Runs in the transaction that marks.
 * Tables and rows come in one order always, so that attempts of a person submitted at once wait, but never for each
 * other.
 */
export async function recordScores(
  tx: Transaction,
  submission: Submission,
  marked: MarkedResponse[],
): Promise<void> {
  const topics = JSON.stringify(tallyBy('topic', marked))
  await keepTopics(tx, submission, topics)
  await addToTopics(tx, submission, topics)
  await addToFacts(tx, submission, JSON.stringify(tallyBy('factId', marked)))
  await addToDay(tx, submission, marked)
}

async function keepTopics(tx: Transaction, submission: Submission, topics: string): Promise<void> {
  const { attemptId, userId } = submission
  await tx.$executeRaw`
    INSERT INTO "AttemptTopic" ("attemptId", topic, "userId", "submittedAt", score, "maxScore", questions, correct)
    SELECT ${attemptId}::uuid, key, ${userId}::uuid, ${submission.submittedAt.toISOString()}::timestamptz,
      score, "maxScore", questions, correct
    FROM jsonb_to_recordset(${topics}::jsonb)
      AS sums(key text, score int, "maxScore" int, questions int, correct int)`
}

async function addToTopics(tx: Transaction, { userId }: Submission, topics: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "TopicScore" AS kept ("userId", topic, score, "maxScore", questions, correct)
    SELECT ${userId}::uuid, key, score, "maxScore", questions, correct
    FROM jsonb_to_recordset(${topics}::jsonb)
      AS sums(key text, score int, "maxScore" int, questions int, correct int)
    ORDER BY key
    ON CONFLICT ("userId", topic) DO UPDATE SET
      score = kept.score + excluded.score,
      "maxScore" = kept."maxScore" + excluded."maxScore",
      questions = kept.questions + excluded.questions,
      correct = kept.correct + excluded.correct`
}

async function addToFacts(tx: Transaction, submission: Submission, facts: string): Promise<void> {
  const { userId, submittedAt } = submission
  // Joined with the facts, because one may have been deleted a moment ago.
  await tx.$executeRaw`
    INSERT INTO "FactScore" AS kept ("userId", "factId", questions, correct, missed, "lastAt")
    SELECT ${userId}::uuid, fact.id, questions, correct, questions - correct, ${submittedAt.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${facts}::jsonb) AS sums(key uuid, questions int, correct int)
      JOIN "Fact" fact ON fact.id = sums.key
    ORDER BY fact.id
    ON CONFLICT ("userId", "factId") DO UPDATE SET
      questions = kept.questions + excluded.questions,
      correct = kept.correct + excluded.correct,
      missed = kept.missed + excluded.missed,
      "lastAt" = greatest(kept."lastAt", excluded."lastAt")`
}

async function addToDay(tx: Transaction, submission: Submission, marked: MarkedResponse[]): Promise<void> {
  const { userId, day, seconds } = submission
  const sums = tally(marked)
  await tx.$executeRaw`
    INSERT INTO "DayScore" AS kept ("userId", day, score, "maxScore", questions, correct, attempts, seconds)
    VALUES (${userId}::uuid, ${day}::date, ${sums.score}, ${sums.maxScore}, ${sums.questions}, ${sums.correct},
      1, ${seconds})
    ON CONFLICT ("userId", day) DO UPDATE SET
      score = kept.score + excluded.score,
      "maxScore" = kept."maxScore" + excluded."maxScore",
      questions = kept.questions + excluded.questions,
      correct = kept.correct + excluded.correct,
      attempts = kept.attempts + 1,
      seconds = kept.seconds + excluded.seconds`
}
