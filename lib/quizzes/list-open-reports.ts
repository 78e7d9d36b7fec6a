import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'

/** A quiz with problems that people reported and nobody closed. */
export type ReportedQuiz = { id: string; title: string; openReports: number }

const MOST = 5

/** The quizzes of this person with open reports, those with most first. */
export async function listOpenReports(_input: Record<string, never>, actor: Actor): Promise<ReportedQuiz[]> {
  return database.$queryRaw<ReportedQuiz[]>`
    SELECT z.id, z.title, count(*)::int AS "openReports"
    FROM "Question" q
      JOIN "QuestionVersion" v ON v."questionId" = q.id
      JOIN "ProblemReport" p ON p."versionId" = v.id AND p."closedAt" IS NULL
      JOIN "Attempt" a ON a.id = p."attemptId"
      JOIN "Quiz" z ON z.id = a."quizId" AND z."ownerId" = q."ownerId"
    WHERE q."ownerId" = ${actor.id}::uuid
    GROUP BY z.id, z.title ORDER BY 3 DESC, z.id LIMIT ${MOST}`
}
