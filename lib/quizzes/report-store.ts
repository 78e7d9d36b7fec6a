/** Queries about reported problems that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** Reports on questions of this person. */
export function reportsTo(actor: Actor): Prisma.ProblemReportWhereInput {
  return { version: { question: { ownerId: actor.id } } }
}

/** How many open reports came from attempts at these quizzes, for the owner of the questions; 0 is left out. */
export async function countOpenReports(quizIds: string[], actor: Actor | null): Promise<Map<string, number>> {
  if (!actor || quizIds.length === 0) return new Map()
  const rows = await database.$queryRaw<{ quizId: string; open: number }[]>`
    SELECT a."quizId", count(*)::int AS open
    FROM "ProblemReport" p
      JOIN "Attempt" a ON a.id = p."attemptId"
      JOIN "QuestionVersion" v ON v.id = p."versionId"
      JOIN "Question" q ON q.id = v."questionId"
    WHERE p."closedAt" IS NULL AND q."ownerId" = ${actor.id}::uuid AND a."quizId" = ANY(${quizIds}::uuid[])
    GROUP BY a."quizId"`
  return new Map(rows.map(({ quizId, open }) => [quizId, open]))
}
