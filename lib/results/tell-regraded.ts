import { showsNow } from '#lib/attempts/feedback.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { notify } from '#lib/notices/notify.ts'
import type { Snapshot } from './move-response.ts'

/** Tells whoever's score changed, where they may see it: before that they have seen no other. */
export async function tellRegraded(
  tx: Transaction,
  key: string,
  attemptId: string,
  { before, after }: { before: Snapshot; after: Snapshot },
): Promise<void> {
  if (before.score === null || after.score === null) return
  if (before.score === after.score && before.maxScore === after.maxScore) return
  const attempt = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: {
      userId: true,
      state: true,
      feedback: true,
      dueAt: true,
      opensAt: true,
      edition: { select: { title: true } },
      assignment: { select: { id: true, classId: true, title: true } },
    },
  })
  if (!showsNow(attempt, clock.now()).score) return
  const { assignment, edition, userId } = attempt
  await notify(tx, [userId], {
    kind: 'regraded',
    key: `regraded-${key}-${attemptId}`,
    ...(assignment && { classId: assignment.classId, assignmentId: assignment.id }),
    detail: {
      title: assignment?.title ?? edition.title,
      attemptId,
      scoreBefore: before.score,
      maxScoreBefore: before.maxScore,
      score: after.score,
      maxScore: after.maxScore,
    },
  })
}
