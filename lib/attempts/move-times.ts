import { givenTo } from '#lib/classes/accommodation-store.ts'
import { NOTHING_MORE } from '#lib/classes/assignment.ts'
import { rulesSelect } from '#lib/classes/assignment-store.ts'
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addSettleJob } from './add-settle-job.ts'
import { endOfGrace } from './deadline.ts'
import { type Begun, type Moved, moved } from './moved-times.ts'

type Row = Begun & { memberId: string; taken: number }

/**
 * Brings attempts that run, or whose results wait, in line with the rules of an assignment and with what its learners
 * are given now, and has them looked after at their new times. Runs in the transaction that changed either, before the
 * cells of the gradebook are written anew.
 */
export async function moveTimes(
  tx: Transaction,
  of: { assignmentId: string; memberIds?: string[] },
  now: Date,
): Promise<void> {
  const {
    classId,
    class: { timeZone },
    ...rules
  } = await tx.assignment.findUniqueOrThrow({
    where: { id: of.assignmentId },
    select: { ...rulesSelect, classId: true, class: { select: { timeZone: true } } },
  })
  const rows = await begun(tx, { ...of, classId })
  const given = await givenTo(tx, of.assignmentId, [...new Set(rows.map(({ memberId }) => memberId))])
  for (const { memberId, taken, ...attempt } of rows) {
    await move(tx, attempt, { rules, given: given.get(memberId) ?? NOTHING_MORE, taken, timeZone }, now)
  }
}

/** The same in all assignments of a class, in one order. */
export async function moveTimesInClass(
  tx: Transaction,
  { classId, memberIds }: { classId: string; memberIds: string[] },
  now: Date,
): Promise<void> {
  const rows = await tx.assignment.findMany({
    where: {
      classId,
      attempts: { some: { OR: [{ state: 'inProgress' }, { state: 'submitted', opensAt: { not: null } }] } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of rows) await moveTimes(tx, { assignmentId: id, memberIds }, now)
}

/** Locked in one order: saves and hand-ins finish first, or wait and find the new times. */
async function begun(
  tx: Transaction,
  of: { assignmentId: string; classId: string; memberIds?: string[] },
): Promise<Row[]> {
  const members = of.memberIds ? Prisma.sql`AND m.id = ANY(${of.memberIds}::uuid[])` : Prisma.empty
  return tx.$queryRaw<Row[]>`
    SELECT t.id, t."userId", t.state, t."startedAt", t."timeLimit", t."deadlineAt", t."opensAt", m.id AS "memberId",
      (SELECT count(*)::int FROM "Attempt" b
       WHERE b."assignmentId" = t."assignmentId" AND b."userId" = t."userId" AND b.state = 'submitted') AS taken
    FROM "Attempt" t JOIN "Member" m ON m."classId" = ${of.classId}::uuid AND m."userId" = t."userId"
    WHERE t."assignmentId" = ${of.assignmentId}::uuid
      AND (t.state = 'inProgress' OR (t.state = 'submitted' AND t."opensAt" IS NOT NULL)) ${members}
    ORDER BY t.id FOR UPDATE OF t`
}

async function move(
  tx: Transaction,
  attempt: Begun,
  of: Parameters<typeof moved>[1],
  now: Date,
): Promise<void> {
  const data: Moved | null = moved(attempt, of, now)
  if (!data) return
  await tx.attempt.update({ where: { id: attempt.id }, data, select: { id: true } })
  const { deadlineAt, opensAt } = data
  if (deadlineAt) await addSettleJob(tx, attempt.id, endOfGrace(deadlineAt))
  if (opensAt) await addSettleJob(tx, attempt.id, opensAt)
}
