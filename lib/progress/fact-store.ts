/**
 * The facts that somebody knows least and best. `FactScore` holds those of attempts alone whose keys the person may see
 * (lib/attempts/count-attempt.ts), and what a task holds back is left out, so telling a fact tells nothing that its review
 * does not.
 */
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import type { FactProgress } from './progress-view.ts'
import { strongestFirst, weakestFirst } from './rank-facts.ts'

/** So many are looked at, the most often missed or right, to find the few that are shown. */
const CANDIDATES = 100
const SHOWN = 5

const factSelect = { factId: true, questions: true, correct: true, lastAt: true } as const
type FactRow = { factId: string; questions: number; correct: number; lastAt: Date }

export async function factsOf(
  userId: string,
): Promise<{ weakest: FactProgress[]; strongest: FactProgress[] }> {
  const held = await heldFacts(database, { id: userId })
  const [missed, known] = await Promise.all([
    database.factScore.findMany({
      where: { userId, missed: { gt: 0 }, factId: { notIn: held } },
      orderBy: [{ missed: 'desc' }, { lastAt: 'desc' }],
      take: CANDIDATES,
      select: factSelect,
    }),
    database.factScore.findMany({
      where: { userId, missed: 0, factId: { notIn: held } },
      orderBy: { correct: 'desc' },
      take: CANDIDATES,
      select: factSelect,
    }),
  ])
  const weakest = weakestFirst(missed).slice(0, SHOWN)
  const strongest = strongestFirst(known).slice(0, SHOWN)
  const told = await tellFacts(userId, [...weakest, ...strongest])
  return { weakest: told.slice(0, weakest.length), strongest: told.slice(weakest.length) }
}

async function tellFacts(userId: string, rows: FactRow[]): Promise<FactProgress[]> {
  const factIds = rows.map(({ factId }) => factId)
  const [facts, places] = await Promise.all([
    database.fact.findMany({ where: { id: { in: factIds } }, select: { id: true, statement: true } }),
    placesOf(userId, factIds),
  ])
  const statements = new Map(facts.map(({ id, statement }) => [id, statement]))
  return rows.map(({ factId, questions, correct }) => ({
    factId,
    statement: statements.get(factId) ?? '',
    questions,
    correct,
    askedIn: places.get(factId) ?? null,
  }))
}

/** Where each fact was asked last. The attempt is found by its time, which the score by fact keeps. */
async function placesOf(userId: string, factIds: string[]): Promise<Map<string, FactProgress['askedIn']>> {
  const rows = await database.$queryRaw<{ factId: string; attemptId: string; position: number }[]>`
    SELECT DISTINCT ON (f."factId") f."factId", a.id AS "attemptId", r.position
    FROM "FactScore" f
      JOIN "Attempt" a ON a."userId" = f."userId" AND a.state = 'submitted' AND a."submittedAt" = f."lastAt"
        AND a."opensAt" IS NULL AND a.feedback <> 'never'
      JOIN "Response" r ON r."attemptId" = a.id
      JOIN "QuestionVersion" v ON v.id = r."versionId"
      JOIN "Question" q ON q.id = v."questionId" AND q."factId" = f."factId"
    WHERE f."userId" = ${userId}::uuid AND f."factId" = ANY(${factIds}::uuid[])
    ORDER BY f."factId", a.id DESC, r.position`
  return new Map(rows.map((row) => [row.factId, { attemptId: row.attemptId, number: row.position + 1 }]))
}
