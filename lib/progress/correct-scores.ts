import type { Transaction } from '#lib/database/client.ts'

/** How one response counted. */
export type Counted = { points: number; score: number; correct: boolean; dropped: boolean }

type Corrected = {
  attemptId: string
  userId: string
  submittedAt: Date
  submittedOn: Date
  topic: string
  /** Null where there is none, or where the attempt never shows its keys: facts tell them. */
  factId: string | null
}

/**
 * Moves the sums by what a correction changed about one response of an attempt that counts; what nothing accounts for any
 * more is removed. Runs in the transaction that changes the mark, tables in the order of recordScores.
 */
export async function correctScores(
  tx: Transaction,
  of: Corrected,
  before: Counted,
  after: Counted,
): Promise<void> {
  const [was, is] = [sumsOf(before), sumsOf(after)]
  const by = {
    questions: is.questions - was.questions,
    correct: is.correct - was.correct,
    score: is.score - was.score,
    maxScore: is.maxScore - was.maxScore,
  }
  if (Object.values(by).every((difference) => difference === 0)) return
  await correctTopic(tx, of, by)
  if (of.factId) await correctFact(tx, { ...of, factId: of.factId }, by)
  await tx.$executeRaw`
    UPDATE "DayScore" SET score = score + ${by.score}, "maxScore" = "maxScore" + ${by.maxScore},
      questions = questions + ${by.questions}, correct = correct + ${by.correct}
    WHERE "userId" = ${of.userId}::uuid AND day = ${of.submittedOn.toISOString().slice(0, 10)}::date`
}

type Sums = { questions: number; correct: number; score: number; maxScore: number }

const sumsOf = ({ points, score, correct, dropped }: Counted): Sums =>
  dropped
    ? { questions: 0, correct: 0, score: 0, maxScore: 0 }
    : { questions: 1, correct: correct ? 1 : 0, score, maxScore: points }

async function correctTopic(tx: Transaction, of: Corrected, by: Sums): Promise<void> {
  const { attemptId, userId, topic, submittedAt } = of
  await tx.$executeRaw`
    INSERT INTO "AttemptTopic" ("attemptId", topic, "userId", "submittedAt", score, "maxScore", questions, correct)
    VALUES (${attemptId}::uuid, ${topic}, ${userId}::uuid, ${submittedAt.toISOString()}::timestamptz, 0, 0, 0, 0)
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "AttemptTopic" SET score = score + ${by.score}, "maxScore" = "maxScore" + ${by.maxScore},
      questions = questions + ${by.questions}, correct = correct + ${by.correct}
    WHERE "attemptId" = ${attemptId}::uuid AND topic = ${topic}`
  await tx.$executeRaw`
    DELETE FROM "AttemptTopic" WHERE "attemptId" = ${attemptId}::uuid AND topic = ${topic} AND questions = 0`
  await tx.$executeRaw`
    INSERT INTO "TopicScore" ("userId", topic) VALUES (${userId}::uuid, ${topic}) ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "TopicScore" SET score = score + ${by.score}, "maxScore" = "maxScore" + ${by.maxScore},
      questions = questions + ${by.questions}, correct = correct + ${by.correct}
    WHERE "userId" = ${userId}::uuid AND topic = ${topic}`
  await tx.$executeRaw`
    DELETE FROM "TopicScore" WHERE "userId" = ${userId}::uuid AND topic = ${topic} AND questions = 0`
}

async function correctFact(tx: Transaction, of: Corrected & { factId: string }, by: Sums): Promise<void> {
  const { userId, factId, submittedAt } = of
  const at = submittedAt.toISOString()
  await tx.$executeRaw`
    INSERT INTO "FactScore" ("userId", "factId", "lastAt")
    SELECT ${userId}::uuid, id, ${at}::timestamptz FROM "Fact" WHERE id = ${factId}::uuid
    ON CONFLICT DO NOTHING`
  await tx.$executeRaw`
    UPDATE "FactScore" SET questions = questions + ${by.questions}, correct = correct + ${by.correct},
      missed = missed + ${by.questions - by.correct}, "lastAt" = greatest("lastAt", ${at}::timestamptz)
    WHERE "userId" = ${userId}::uuid AND "factId" = ${factId}::uuid`
  await tx.$executeRaw`
    DELETE FROM "FactScore"
    WHERE "userId" = ${userId}::uuid AND "factId" = ${factId}::uuid AND questions = 0`
  if (by.questions < 0) await findLastAsked(tx, userId, factId)
}

/** Of what is left: the latest attempt that asked for the fact, looked for from the newest back. */
async function findLastAsked(tx: Transaction, userId: string, factId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "FactScore" SET "lastAt" = coalesce((
      SELECT a."submittedAt" FROM "Attempt" a
      WHERE a."userId" = ${userId}::uuid AND a.state = 'submitted' AND a."opensAt" IS NULL AND a.feedback <> 'never'
        AND EXISTS (
          SELECT FROM "Response" r
            JOIN "QuestionVersion" v ON v.id = r."versionId"
            JOIN "Question" q ON q.id = v."questionId"
          WHERE r."attemptId" = a.id AND NOT r.dropped AND q."factId" = ${factId}::uuid
        )
      ORDER BY a."submittedAt" DESC LIMIT 1
    ), "lastAt")
    WHERE "userId" = ${userId}::uuid AND "factId" = ${factId}::uuid`
}
