/** In SQL: the tasks whose questions are held back from somebody now, and which questions those are. See held-back.ts. */
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { addDays } from './local-time.ts'

type LaterTask = { id: string; dueAt: Date | null; closesAt: Date | null }

/** What is given for the assignment alone, or else in the whole class. */
const accommodations = Prisma.sql`
  LEFT JOIN "Accommodation" own ON own."memberId" = m.id AND own."assignmentId" = a.id
  LEFT JOIN "Accommodation" every ON every."memberId" = m.id AND every."assignmentId" IS NULL`

/** As `rulesFor` of classes says: where nothing late is taken, the task closes when it is due. */
const closesAt = Prisma.sql`
  CASE WHEN a."lateRule" = 'refuse' THEN coalesce(a."dueAt", a."closesAt") ELSE a."closesAt" END`
const isClosed = (now: Date) => Prisma.sql`coalesce(x."closesAt" <= ${now}, false)`

/**
 * Answers are open to a learner who has handed in, from their own due date on where they wait for it; or who can hand in
 * no more. Where they are never shown, they never are.
 */
const isOpen = (now: Date) => Prisma.sql`
  CASE a.feedback
    WHEN 'never' THEN false
    WHEN 'due' THEN x."dueAt" <= ${now}
      AND NOT coalesce(r.running, false) AND (coalesce(r.attempts, 0) > 0 OR ${isClosed(now)})
    ELSE coalesce(r.attempts, 0) > 0 OR (${isClosed(now)} AND NOT coalesce(r.running, false))
  END`

/** Whoever left can come back by the code until the task closes, so it holds as long what was given before. */
const isTheirs = (now: Date) => Prisma.sql`
  (m.state = 'active' OR (m.state = 'left' AND a."createdAt" < m."endedAt" AND NOT ${isClosed(now)}))`

/** When it opens or closes, as far as is known; the next moment at which to look again. */
const until = (now: Date) => Prisma.sql`
  CASE WHEN a.feedback = 'due' AND x."dueAt" > ${now} THEN x."dueAt"
    WHEN x."closesAt" > ${now} THEN x."closesAt" END`

const mayAnswer = (now: Date) => Prisma.sql`
  (coalesce(r.running, false) OR (NOT ${isClosed(now)} AND (a."attemptsAllowed" IS NULL
    OR coalesce(r.attempts, 0) < a."attemptsAllowed" + coalesce(own."extraAttempts", every."extraAttempts", 0))))`

/** When tasks are due and close for a person with extra days: on the clocks of the class, as `addDays` reads them. */
async function laterTasks(tx: Transaction, userId: string): Promise<LaterTask[]> {
  const rows = await tx.$queryRaw<(LaterTask & { days: number; timeZone: string })[]>`
    SELECT a.id, a."dueAt", ${closesAt} AS "closesAt", c."timeZone",
      coalesce(own."extraDays", every."extraDays") AS days
    FROM "Member" m
      JOIN "Class" c ON c.id = m."classId" AND c."archivedAt" IS NULL
      JOIN "Assignment" a ON a."classId" = m."classId" AND a."withdrawnAt" IS NULL
      ${accommodations}
    WHERE m."userId" = ${userId}::uuid AND m.role = 'learner' AND coalesce(own."extraDays", every."extraDays") > 0`
  return rows.map(({ id, dueAt, closesAt: closes, days, timeZone }) => ({
    id,
    dueAt: dueAt && addDays(dueAt, days, timeZone),
    closesAt: closes && addDays(closes, days, timeZone),
  }))
}

/** A row for each task of this person whose answers are not open to them. */
export async function heldTasks(tx: Transaction, userId: string, now: Date): Promise<Prisma.Sql> {
  const later = JSON.stringify(await laterTasks(tx, userId))
  return Prisma.sql`
  SELECT a.id, a."classId", a.title, a."editionId", a."createdAt", c.name AS "className", m.state = 'left' AS "hasLeft",
    coalesce(r.running, false) AS running, ${until(now)} AS until, ${mayAnswer(now)} AS "mayAnswer"
  FROM "Member" m
    JOIN "Class" c ON c.id = m."classId" AND c."archivedAt" IS NULL
    JOIN "Assignment" a ON a."classId" = m."classId" AND a."withdrawnAt" IS NULL
    LEFT JOIN "AssignmentResult" r ON r."assignmentId" = a.id AND r."memberId" = m.id
    ${accommodations}
    LEFT JOIN jsonb_to_recordset(${later}::jsonb) AS l(id uuid, "dueAt" timestamptz, "closesAt" timestamptz) ON l.id = a.id
    CROSS JOIN LATERAL (
      SELECT coalesce(l."dueAt", a."dueAt") AS "dueAt", coalesce(l."closesAt", ${closesAt}) AS "closesAt") x
  WHERE m."userId" = ${userId}::uuid AND m.role = 'learner' AND ${isTheirs(now)} AND NOT ${isOpen(now)}
    AND (a."forAll" OR EXISTS (
      SELECT 1 FROM "AssignmentMember" f WHERE f."assignmentId" = a.id AND f."memberId" = m.id))`
}

/** The versions that an edition asks, of `e."QuizEdition"`, as `item."versionId"`. */
export const itemsOfEdition = Prisma.sql`CROSS JOIN LATERAL jsonb_to_recordset(e.items) AS item("versionId" uuid)`
