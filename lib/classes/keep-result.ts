import type { Transaction } from '#lib/database/client.ts'
import { givenTo } from './accommodation-store.ts'
import { NOTHING_MORE, rulesFor } from './assignment.ts'
import { countingScore } from './counting-score.ts'

/**
 * Writes the gradebook's cell of one learner anew from the attempts. Runs in the transaction that starts, ends, discards
 * or regrades one of them, or that changes dates, rules or what the learner is given.
 */
export async function keepResult(
  tx: Transaction,
  of: { assignmentId: string; userId: string },
): Promise<void> {
  const { assignmentId, userId } = of
  const { classId, ...rules } = await tx.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: {
      classId: true,
      opensAt: true,
      dueAt: true,
      closesAt: true,
      timeLimit: true,
      attemptsAllowed: true,
      scoring: true,
      lateRule: true,
      lateDeduction: true,
      feedback: true,
    },
  })
  const member = await tx.member.findUnique({
    where: { classId_userId: { classId, userId } },
    select: { id: true },
  })
  if (!member) return
  const given = (await givenTo(tx, assignmentId, [member.id])).get(member.id) ?? NOTHING_MORE
  const attempts = await tx.attempt.findMany({
    where: { assignmentId, userId, state: { not: 'discarded' } },
    select: { id: true, number: true, state: true, score: true, maxScore: true, submittedAt: true },
  })
  const submitted = attempts.flatMap(({ score, submittedAt, ...attempt }) =>
    score === null || submittedAt === null ? [] : [{ ...attempt, score, submittedAt }],
  )
  const none = {
    score: null,
    maxScore: attempts.at(-1)?.maxScore ?? 0,
    attemptId: null,
    submittedAt: null,
    lateDays: 0,
  }
  const result = {
    attempts: submitted.length,
    running: attempts.some(({ state }) => state === 'inProgress'),
    ...(countingScore(submitted, rulesFor(rules, given)) ?? none),
  }
  await tx.assignmentResult.upsert({
    where: { assignmentId_memberId: { assignmentId, memberId: member.id } },
    create: { assignmentId, memberId: member.id, ...result },
    update: result,
    select: { memberId: true },
  })
}
