import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notifyLive } from './notify-live.ts'
import { type Cell, type Result, resultsOf } from './result-store.ts'

/**
 * Writes the gradebook's cell of one learner anew from the attempts. Runs in the transaction that starts, ends, discards
 * or regrades one of them.
 */
export const keepResult = (tx: Transaction, of: { assignmentId: string; userId: string }): Promise<void> =>
  write(tx, Prisma.sql`t."assignmentId" = ${of.assignmentId}::uuid AND t."userId" = ${of.userId}::uuid`)

/** The same for all learners of an assignment: after its dates or rules changed, or many attempts were regraded. */
export const keepResultsOf = (tx: Transaction, assignmentId: string): Promise<void> =>
  write(tx, Prisma.sql`t."assignmentId" = ${assignmentId}::uuid`)

/** The same for what was handed in after the due date in a class: after days late became other ones. */
export const keepLateResults = (tx: Transaction, classId: string): Promise<void> =>
  write(tx, Prisma.sql`a."classId" = ${classId}::uuid AND t."submittedAt" > a."dueAt"`)

/** The same for all that is assigned to some members of a class: after they were given more or less. */
export const keepResultsOfMembers = (tx: Transaction, memberIds: string[]): Promise<void> =>
  write(tx, Prisma.sql`m.id = ANY(${memberIds}::uuid[])`)

/**
 * The cells are locked before rules and attempts are read, in one order: whoever changes the same cell at the same time
 * waits, and then sees what the other one did. They are all there is an attempt for. Whoever watches is told.
 */
async function write(tx: Transaction, which: Prisma.Sql): Promise<void> {
  const of = Prisma.sql`
    FROM "Attempt" t
      JOIN "Assignment" a ON a.id = t."assignmentId"
      JOIN "Member" m ON m."classId" = a."classId" AND m."userId" = t."userId"
    WHERE ${which}`
  await tx.$executeRaw`
    INSERT INTO "AssignmentResult" ("assignmentId", "memberId")
    SELECT DISTINCT a.id, m.id ${of} ORDER BY 1, 2
    ON CONFLICT DO NOTHING`
  const cells = await tx.$queryRaw<Cell[]>`
    SELECT "assignmentId", "memberId" FROM "AssignmentResult"
    WHERE ("assignmentId", "memberId") IN (SELECT a.id, m.id ${of})
    ORDER BY 1, 2 FOR UPDATE`
  if (cells.length === 0) return
  await store(tx, await resultsOf(tx, cells))
  for (const id of new Set(cells.map(({ assignmentId }) => assignmentId))) await notifyLive(tx, id)
}

async function store(tx: Transaction, results: (Cell & Result)[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "AssignmentResult" r
    SET attempts = n.attempts, running = n.running, score = n.score, "maxScore" = n."maxScore",
      "attemptId" = n."attemptId", "submittedAt" = n."submittedAt", "lateDays" = n."lateDays"
    FROM jsonb_to_recordset(${JSON.stringify(results)}::jsonb) AS n(
      "assignmentId" uuid, "memberId" uuid, attempts int, running boolean, score int, "maxScore" int,
      "attemptId" uuid, "submittedAt" timestamptz, "lateDays" int)
    WHERE r."assignmentId" = n."assignmentId" AND r."memberId" = n."memberId"`
}
