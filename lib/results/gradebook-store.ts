/** Queries of the gradebook. PostgreSQL gathers cells as JSON: a hundred thousand rows take the driver far longer. */
import { createHash } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import { classesWhere } from '#lib/classes/class-store.ts'
import { may, type Right } from '#lib/classes/role.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'

/** A class in which this person has a right, and whether they may change it now. Throws `not-found`. */
export async function classFor(input: { classId: string; right: Right }, actor: Actor) {
  const id = recordId(input.classId, 'class')
  const row = await database.class.findFirst({
    where: { id, ...classesWhere(actor, input.right) },
    select: {
      id: true,
      name: true,
      timeZone: true,
      archivedAt: true,
      members: { where: { userId: actor.id }, select: { role: true } },
    },
  })
  const role = row?.members[0]?.role
  if (!row || !role) throw notFound('class')
  const { members: _, ...found } = row
  return { ...found, mayChange: may(role, 'teach') && found.archivedAt === null }
}

export type RosterRow = {
  id: string
  userId: string
  name: string
  userName: string | null
  isActive: boolean
  isGuest: boolean
  joinedAt: Date
  /** What holds everywhere in the class. */
  extraDays: number
}

const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })

/** The learners of a class by name; with those who left, where that is asked for. */
export async function rosterOf(classId: string, withGone: boolean): Promise<RosterRow[]> {
  const [row] = await database.$queryRaw<
    { learners: (Omit<RosterRow, 'joinedAt'> & { joinedAt: string })[] | null }[]
  >`
    SELECT json_agg(json_build_object(
      'id', m.id, 'userId', m."userId", 'name', m.name, 'userName', u."userName", 'isActive', m.state = 'active',
      'isGuest', u."isAnonymous", 'joinedAt', m."joinedAt", 'extraDays', coalesce(c."extraDays", 0))) AS learners
    FROM "Member" m
      JOIN "User" u ON u.id = m."userId"
      LEFT JOIN "Accommodation" c ON c."memberId" = m.id AND c."assignmentId" IS NULL
    WHERE m."classId" = ${classId}::uuid AND m.role = 'learner'
      ${withGone ? Prisma.empty : Prisma.sql`AND m.state = 'active'`}`
  const learners = (row?.learners ?? []).map((one) => ({ ...one, joinedAt: new Date(one.joinedAt) }))
  return learners.sort((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** A short name for who stands in the gradebook, in which order. */
export const rosterName = (learners: { id: string }[]): string =>
  createHash('sha256')
    .update(learners.map(({ id }) => id).join())
    .digest('base64url')
    .slice(0, 12)

export type AssignmentRow = {
  id: string
  title: string
  dueAt: Date | null
  /** Of the class. */
  timeZone: string
  withdrawnAt: Date | null
  forAll: boolean
  guests: boolean
  maxScore: number
}

/** What was assigned to a class, newest first; all of it or some. */
export async function assignmentsOf(classId: string, ids?: string[]): Promise<AssignmentRow[]> {
  return database.$queryRaw<AssignmentRow[]>`
    SELECT a.id, a.title, a."dueAt", c."timeZone", a."withdrawnAt", a."forAll", a.guests,
      (SELECT coalesce(sum((i->>'points')::int), 0)::int FROM jsonb_array_elements(e.items) i
        WHERE (i->>'dropped')::boolean IS NOT TRUE) AS "maxScore"
    FROM "Assignment" a JOIN "QuizEdition" e ON e.id = a."editionId" JOIN "Class" c ON c.id = a."classId"
    WHERE a."classId" = ${classId}::uuid ${ids ? Prisma.sql`AND a.id = ANY(${ids}::uuid[])` : Prisma.empty}
    ORDER BY a."createdAt" DESC, a.id`
}

/** [memberId, score, maxScore, attempts, running, lateDays] */
type ResultTuple = [string, number | null, number, number, boolean, number]
/** [memberId, score, whether there is a comment] */
type GradeTuple = [string, number | null, boolean]

export type CellRows = {
  id: string
  results: ResultTuple[]
  grades: GradeTuple[]
  /** Whom it is for, where it is not for all. */
  chosen: string[]
  /** [memberId, extraDays] of what was set for it alone. */
  given: [string, number][]
}

/** Everything that the cells of some assignments are made of. */
export async function cellRowsOf(ids: string[]): Promise<CellRows[]> {
  return database.$queryRaw<CellRows[]>`
    SELECT a.id,
      coalesce((SELECT json_agg(json_build_array(r."memberId", r.score, r."maxScore", r.attempts, r.running, r."lateDays"))
        FROM "AssignmentResult" r WHERE r."assignmentId" = a.id), '[]') AS results,
      coalesce((SELECT json_agg(json_build_array(g."memberId", g.score, g.comment <> ''))
        FROM "Grade" g WHERE g."assignmentId" = a.id), '[]') AS grades,
      coalesce((SELECT json_agg(c."memberId") FROM "AssignmentMember" c WHERE c."assignmentId" = a.id), '[]') AS chosen,
      coalesce((SELECT json_agg(json_build_array(c."memberId", c."extraDays"))
        FROM "Accommodation" c WHERE c."assignmentId" = a.id), '[]') AS given
    FROM unnest(${ids}::uuid[]) AS a(id)`
}

/**
 * The mean share of each learner over what counts, one score weighing as much as another: what was set by hand, else what
 * was computed. What was taken back is left out. Of some members: all of a large class take longer than all the rest.
 * All that was computed is added up first; then what scores by hand replace, which is little, is taken off again.
 */
export async function meansOf(classId: string, memberIds?: string[]): Promise<Map<string, number>> {
  const of = (column: Prisma.Sql) =>
    memberIds ? Prisma.sql`AND ${column} = ANY(${memberIds}::uuid[])` : Prisma.empty
  const [row] = await database.$queryRaw<{ means: [string, number][] | null }[]>`
    SELECT json_agg(json_build_array(s."memberId", s.mean)) AS means FROM (
      SELECT "memberId", round((sum(shares) / sum(scores))::numeric, 12)::float8 AS mean FROM (
        SELECT r."memberId", count(*) AS scores, sum(r.score::float8 / r."maxScore") AS shares
        FROM "Assignment" a JOIN "AssignmentResult" r ON r."assignmentId" = a.id
        WHERE a."classId" = ${classId}::uuid AND a."withdrawnAt" IS NULL AND r."maxScore" > 0
          AND r.score IS NOT NULL ${of(Prisma.sql`r."memberId"`)}
        GROUP BY r."memberId"
        UNION ALL
        SELECT "memberId", (computed IS NULL)::int, set::float8 / points - coalesce(computed::float8 / points, 0)
        FROM (
          SELECT g."memberId", g.score AS set, CASE WHEN r."maxScore" > 0 THEN r.score END AS computed,
            coalesce(nullif(r."maxScore", 0), (
              SELECT sum((i->>'points')::int) FROM "QuizEdition" e, jsonb_array_elements(e.items) i
              WHERE e.id = a."editionId" AND (i->>'dropped')::boolean IS NOT TRUE)) AS points
          FROM "Assignment" a JOIN "Grade" g ON g."assignmentId" = a.id
            LEFT JOIN "AssignmentResult" r ON r."assignmentId" = g."assignmentId" AND r."memberId" = g."memberId"
          WHERE a."classId" = ${classId}::uuid AND a."withdrawnAt" IS NULL AND g.score IS NOT NULL
            ${of(Prisma.sql`g."memberId"`)}
          OFFSET 0 -- keeps PostgreSQL from asking for the points twice
        ) by_hand WHERE points > 0
      ) parts GROUP BY "memberId" HAVING sum(scores) > 0
    ) s`
  return new Map(row?.means ?? [])
}

type Extra = { submittedAt: Date | null; comment: string }

/** When it was handed in what counts, and what was written about it, by "assignment member". */
export async function extrasOf(classId: string): Promise<Map<string, Extra>> {
  const [row] = await database.$queryRaw<{ extras: [string, string | null, string | null][] | null }[]>`
    SELECT json_agg(json_build_array(
      coalesce(r."assignmentId", g."assignmentId") || ' ' || coalesce(r."memberId", g."memberId"),
      r."submittedAt", g.comment)) AS extras
    FROM (SELECT r.* FROM "AssignmentResult" r JOIN "Assignment" a ON a.id = r."assignmentId"
        WHERE a."classId" = ${classId}::uuid) r
      FULL JOIN (SELECT g.* FROM "Grade" g JOIN "Assignment" a ON a.id = g."assignmentId"
        WHERE a."classId" = ${classId}::uuid) g
      ON g."assignmentId" = r."assignmentId" AND g."memberId" = r."memberId"`
  return new Map(
    (row?.extras ?? []).map(([key, submittedAt, comment]) => [
      key,
      { submittedAt: submittedAt === null ? null : new Date(submittedAt), comment: comment ?? '' },
    ]),
  )
}
