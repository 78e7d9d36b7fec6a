import type { Transaction } from '#lib/database/client.ts'
import { correctScores } from './correct-scores.ts'

/**
 * Takes what an attempt counted out of its owner's sums, as if it had never been submitted. Runs in the transaction that
 * sets it aside, after its state has changed.
 */
export async function uncountAttempt(
  tx: Transaction,
  of: { attemptId: string; userId: string; submittedAt: Date; submittedOn: Date },
): Promise<void> {
  const { feedback, seconds, responses } = await tx.attempt.findUniqueOrThrow({
    where: { id: of.attemptId },
    select: {
      feedback: true,
      seconds: true,
      responses: {
        orderBy: { position: 'asc' },
        select: {
          points: true,
          score: true,
          correct: true,
          dropped: true,
          version: { select: { question: { select: { topic: true, factId: true } } } },
        },
      },
    },
  })
  await lockSums(tx, of.userId)
  for (const { points, score, correct, dropped, version } of responses) {
    const { topic, factId } = version.question
    const counted = { points, score: score ?? 0, correct: correct ?? false, dropped }
    const about = { ...of, topic, factId: feedback === 'never' ? null : factId }
    await correctScores(tx, about, counted, { ...counted, dropped: true })
  }
  const day = of.submittedOn.toISOString().slice(0, 10)
  await tx.$executeRaw`
    UPDATE "DayScore" SET attempts = attempts - 1, seconds = seconds - ${seconds}
    WHERE "userId" = ${of.userId}::uuid AND day = ${day}::date`
  await tx.$executeRaw`
    DELETE FROM "DayScore" WHERE "userId" = ${of.userId}::uuid AND day = ${day}::date AND attempts = 0`
}

/** All rows that may change, table by table in the order in which handing in writes them: neither waits for the other. */
async function lockSums(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "TopicScore" WHERE "userId" = ${userId}::uuid ORDER BY topic FOR UPDATE`
  await tx.$queryRaw`SELECT 1 FROM "FactScore" WHERE "userId" = ${userId}::uuid ORDER BY "factId" FOR UPDATE`
}
