/** A quiz that is a task of somebody is not theirs to take, practise, copy or preview before its answers are open to them. */
import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { AppError } from '#lib/errors.ts'
import { type HeldBack, heldBackWords } from './task-in-the-way.ts'

/** Whether the task has ended for its learner. As `rulesFor` of classes says, with the extra days as `x.more`. */
const isClosed = (now: Date) => Prisma.sql`
  coalesce(CASE WHEN a."lateRule" = 'refuse' THEN coalesce(a."dueAt", a."closesAt") ELSE a."closesAt" END + x.more
    <= ${now}, false)`

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

/**
 * The task of this person that holds a quiz back, or null. It does so for its own quiz and for every other one that asks
 * a question of it. Not for the owner of the quiz, who made its keys, nor for who teaches.
 */
export async function heldBack(
  tx: Transaction,
  quizId: string,
  actor: Pick<Actor, 'id'>,
): Promise<HeldBack | null> {
  const now = clock.now()
  const rows = await tx.$queryRaw<HeldBack[]>`
    SELECT a.id AS "assignmentId", a."classId", a.title, c.name AS "className"
    FROM "Member" m
      JOIN "Class" c ON c.id = m."classId" AND c."archivedAt" IS NULL
      JOIN "Assignment" a ON a."classId" = m."classId" AND a."withdrawnAt" IS NULL
      LEFT JOIN "AssignmentResult" r ON r."assignmentId" = a.id AND r."memberId" = m.id
      LEFT JOIN "Accommodation" own ON own."memberId" = m.id AND own."assignmentId" = a.id
      LEFT JOIN "Accommodation" every ON every."memberId" = m.id AND every."assignmentId" IS NULL
      CROSS JOIN LATERAL (
        SELECT make_interval(hours => 24 * coalesce(own."extraDays", every."extraDays", 0)) AS more) x
    WHERE m."userId" = ${actor.id}::uuid AND m.state = 'active' AND m.role = 'learner'
      AND (a."forAll" OR EXISTS (
        SELECT 1 FROM "AssignmentMember" f WHERE f."assignmentId" = a.id AND f."memberId" = m.id))
      AND NOT ${isOpen(now)}
      AND (a."quizId" = ${quizId}::uuid OR ${asksTheSame(quizId)})
      AND NOT EXISTS (SELECT 1 FROM "Quiz" q WHERE q.id = ${quizId}::uuid AND q."ownerId" = ${actor.id}::uuid)
    ORDER BY a."createdAt" DESC LIMIT 1`
  return rows[0] ?? null
}

/** Whether the edition asks a question, in whatever version or copy, that this quiz asks as well. */
const asksTheSame = (quizId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM "QuizEdition" e
    CROSS JOIN LATERAL jsonb_to_recordset(e.items) AS item("versionId" uuid)
    JOIN "QuestionVersion" asked ON asked.id = item."versionId"
    JOIN "Question" given ON given.id = asked."questionId"
  WHERE e.id = a."editionId" AND coalesce(given."copiedFromId", given.id) IN (
    SELECT coalesce(q."copiedFromId", q.id) FROM "QuizItem" i
      JOIN "QuestionVersion" v ON v.id = i."versionId"
      JOIN "Question" q ON q.id = v."questionId"
    WHERE i."quizId" = ${quizId}::uuid))`

/** Throws `conflict`, with the task as details, while a task of this person holds the quiz back. */
export async function refuseHeldBack(tx: Transaction, quizId: string, actor: Actor): Promise<void> {
  const task = await heldBack(tx, quizId, actor)
  if (task) throw new AppError('conflict', heldBackWords(task), { details: task })
}
