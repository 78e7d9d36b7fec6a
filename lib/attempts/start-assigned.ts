import type { Actor } from '#lib/accounts/actor.ts'
import { givenTo } from '#lib/classes/accommodation-store.ts'
import { NOTHING_MORE, rulesFor } from '#lib/classes/assignment.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { editionItemsSchema } from '#lib/quizzes/edition.ts'
import { createAttempt } from './create-attempt.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

/** Starts an attempt at an assignment of this learner. The one in progress, if there is one, is the answer. */
export async function startAssigned(
  input: { assignmentId: string },
  actor: Actor,
): Promise<{ attemptId: string }> {
  const assignmentId = recordId(input.assignmentId, 'assignment')
  await settleAttemptsOf(actor)
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
    const member = { userId: actor.id, state: 'active' as const, role: 'learner' as const }
    const row = await tx.assignment.findFirst({
      where: {
        id: assignmentId,
        withdrawnAt: null,
        class: { archivedAt: null, members: { some: member } },
        OR: [{ forAll: true }, { members: { some: { member } } }],
      },
      select: {
        quizId: true,
        editionId: true,
        opensAt: true,
        dueAt: true,
        closesAt: true,
        timeLimit: true,
        attemptsAllowed: true,
        scoring: true,
        lateRule: true,
        lateDeduction: true,
        feedback: true,
        shuffle: true,
        edition: { select: { items: true } },
        class: { select: { members: { where: member, select: { id: true } } } },
        attempts: { where: { userId: actor.id }, select: { id: true, state: true } },
      },
    })
    const memberId = row?.class.members[0]?.id
    if (!row || !memberId) throw notFound('assignment')
    const running = row.attempts.find(({ state }) => state === 'inProgress')
    if (running) return { attemptId: running.id }
    const given = (await givenTo(tx, assignmentId, [memberId])).get(memberId) ?? NOTHING_MORE
    const rules = rulesFor(row, given)
    const taken = row.attempts.filter(({ state }) => state === 'submitted').length
    refuse(rules, taken, clock.now())
    const attemptId = await createAttempt(tx, {
      userId: actor.id,
      quizId: row.quizId,
      editionId: row.editionId,
      assignmentId,
      items: editionItemsSchema.parse(row.edition.items),
      shuffle: row.shuffle,
      feedback: rules.feedback,
      dueAt: rules.dueAt,
      timeLimit: rules.timeLimit,
      timeFactor: given.timeFactor,
      closesAt: rules.closesAt,
    })
    return { attemptId }
  })
}

function refuse(rules: ReturnType<typeof rulesFor>, taken: number, now: Date): void {
  const { opensAt, closesAt, attemptsAllowed } = rules
  if (opensAt && now < opensAt) throw new AppError('conflict', 'This is not open yet.')
  if (closesAt && now >= closesAt) throw new AppError('conflict', 'This is closed.')
  if (attemptsAllowed !== null && taken >= attemptsAllowed) {
    throw new AppError('conflict', 'You have used all your attempts.')
  }
}
