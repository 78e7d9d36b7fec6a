/** In SQL: the tasks whose questions are held back from somebody now, and which questions those are. See held-back.ts. */
import { Prisma } from '#lib/database/generated/client.ts'

/** As `rulesFor` of classes says: where nothing late is taken, the task closes when it is due. */
const closesAt = Prisma.sql`
  (CASE WHEN a."lateRule" = 'refuse' THEN coalesce(a."dueAt", a."closesAt") ELSE a."closesAt" END + x.more)`
const isClosed = (now: Date) => Prisma.sql`coalesce(${closesAt} <= ${now}, false)`

/**
 * Answers are open to a learner who has handed in, from their own due date on where they wait for it; or who can hand in
 * no more. Where they are never shown, they never are.
 */
const isOpen = (now: Date) => Prisma.sql`
  CASE a.feedback
    WHEN 'never' THEN false
    WHEN 'due' THEN a."dueAt" + x.more <= ${now}
      AND NOT coalesce(r.running, false) AND (coalesce(r.attempts, 0) > 0 OR ${isClosed(now)})
    ELSE coalesce(r.attempts, 0) > 0 OR (${isClosed(now)} AND NOT coalesce(r.running, false))
  END`

/** Whoever left can come back by the code until the task closes, so it holds as long what was given before. */
const isTheirs = (now: Date) => Prisma.sql`
  (m.state = 'active' OR (m.state = 'left' AND a."createdAt" < m."endedAt" AND NOT ${isClosed(now)}))`

/** When it opens or closes, as far as is known; the next moment at which to look again. */
const until = (now: Date) => Prisma.sql`
  CASE WHEN a.feedback = 'due' AND a."dueAt" + x.more > ${now} THEN a."dueAt" + x.more
    WHEN ${closesAt} > ${now} THEN ${closesAt} END`

const mayAnswer = (now: Date) => Prisma.sql`
  (coalesce(r.running, false) OR (NOT ${isClosed(now)} AND (a."attemptsAllowed" IS NULL
    OR coalesce(r.attempts, 0) < a."attemptsAllowed" + coalesce(own."extraAttempts", every."extraAttempts", 0))))`

/** A row for each task of this person whose answers are not open to them. */
export const heldTasks = (userId: string, now: Date): Prisma.Sql => Prisma.sql`
  SELECT a.id, a."classId", a.title, a."editionId", a."createdAt", c.name AS "className", m.state = 'left' AS "hasLeft",
    coalesce(r.running, false) AS running, ${until(now)} AS until, ${mayAnswer(now)} AS "mayAnswer"
  FROM "Member" m
    JOIN "Class" c ON c.id = m."classId" AND c."archivedAt" IS NULL
    JOIN "Assignment" a ON a."classId" = m."classId" AND a."withdrawnAt" IS NULL
    LEFT JOIN "AssignmentResult" r ON r."assignmentId" = a.id AND r."memberId" = m.id
    LEFT JOIN "Accommodation" own ON own."memberId" = m.id AND own."assignmentId" = a.id
    LEFT JOIN "Accommodation" every ON every."memberId" = m.id AND every."assignmentId" IS NULL
    CROSS JOIN LATERAL (
      SELECT make_interval(hours => 24 * coalesce(own."extraDays", every."extraDays", 0)) AS more) x
  WHERE m."userId" = ${userId}::uuid AND m.role = 'learner' AND ${isTheirs(now)} AND NOT ${isOpen(now)}
    AND (a."forAll" OR EXISTS (
      SELECT 1 FROM "AssignmentMember" f WHERE f."assignmentId" = a.id AND f."memberId" = m.id))`

/** The versions that an edition asks, of `e."QuizEdition"`, as `item."versionId"`. */
export const itemsOfEdition = Prisma.sql`CROSS JOIN LATERAL jsonb_to_recordset(e.items) AS item("versionId" uuid)`
