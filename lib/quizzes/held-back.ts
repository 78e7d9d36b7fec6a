/** What a task of somebody asks is not theirs to take, practise, copy, preview or read before its answers are open to them. */
import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { AppError } from '#lib/errors.ts'
import { heldTasks, itemsOfEdition } from './held-tasks.ts'
import { type HeldBack, heldBackWords } from './task-in-the-way.ts'

/** What would tell keys: a quiz as it is now, an attempt of the person as it was, or what was assigned. */
export type Telling = { quizId: string } | { attemptId: string } | { assignmentId: string }

/**
 * The task of this person that holds it back, or null: one that asks one of its questions, in whatever version or copy.
 * What the person asks themselves, as the owner of the question, is held back by none; nor what they teach.
 *
 * Where the attempt was taken for a task, that task says when it is explained; another one, which asks the same by
 * stricter rules, holds it back as long as the person may still answer there. Its own does so only while a further attempt
 * runs beyond the due date, when answers open: responses that were on their way are taken for a moment.
 */
export async function heldBack(
  tx: Transaction,
  telling: Telling,
  actor: Pick<Actor, 'id'>,
): Promise<HeldBack | null> {
  const tasks = await heldTasks(tx, actor.id, clock.now())
  const rows = await tx.$queryRaw<HeldBack[]>`
    WITH task AS MATERIALIZED (${tasks}),
      told AS (
        SELECT DISTINCT coalesce(q."originId", q.id) AS line
        FROM "QuestionVersion" v JOIN "Question" q ON q.id = v."questionId"
        WHERE v.id IN (${versionsOf(telling)}) AND q."ownerId" IS DISTINCT FROM ${actor.id}::uuid)
    SELECT task.id AS "assignmentId", task."classId", task.title, task."className", task."hasLeft", task.until,
      coalesce(task.id = attempt."assignmentId", false) AS "isOwn"
    FROM task LEFT JOIN ${attemptOf(telling)} attempt ON true
    WHERE (attempt."assignmentId" IS NULL
        OR (attempt."assignmentId" <> task.id AND task."mayAnswer")
        OR (attempt."assignmentId" = task.id AND attempt.feedback = 'due' AND task.running))
      AND EXISTS (
      SELECT 1 FROM "QuizEdition" e ${itemsOfEdition}
        JOIN "QuestionVersion" v ON v.id = item."versionId"
        JOIN "Question" q ON q.id = v."questionId"
        JOIN told ON told.line = coalesce(q."originId", q.id)
      WHERE e.id = task."editionId")
    ORDER BY task.until DESC NULLS FIRST, task."createdAt" DESC LIMIT 1`
  return rows[0] ?? null
}

function versionsOf(telling: Telling): Prisma.Sql {
  if ('quizId' in telling)
    return Prisma.sql`SELECT "versionId" FROM "QuizItem" WHERE "quizId" = ${telling.quizId}::uuid`
  if ('attemptId' in telling) {
    return Prisma.sql`SELECT "versionId" FROM "Response" WHERE "attemptId" = ${telling.attemptId}::uuid`
  }
  return Prisma.sql`
    SELECT item."versionId" FROM "Assignment" a JOIN "QuizEdition" e ON e.id = a."editionId" ${itemsOfEdition}
    WHERE a.id = ${telling.assignmentId}::uuid`
}

const attemptOf = (telling: Telling): Prisma.Sql =>
  Prisma.sql`(SELECT "assignmentId", feedback FROM "Attempt"
    WHERE id = ${'attemptId' in telling ? telling.attemptId : null}::uuid)`

/** Throws `conflict`, with the task as details, while a task of this person holds it back. */
export async function refuseHeldBack(tx: Transaction, telling: Telling, actor: Actor): Promise<void> {
  const task = await heldBack(tx, telling, actor)
  if (task) throw new AppError('conflict', heldBackWords(task), { details: task })
}
