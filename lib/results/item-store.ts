/** What item analysis reads: the first submitted attempt of each learner of the class, with all its responses. */
import { database } from '#lib/database/client.ts'
import type { QuestionContent } from '#lib/questions/question.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import type { ItemResponse, Sitting } from './item-analysis.ts'

export type NamedSitting = Sitting & { name: string; score: number; maxScore: number }

export type StoredItem = {
  questionId: string
  ownerId: string | null
  isRetired: boolean
  content: QuestionContent
}

/** `responses` is JSON in a text: it is read many times faster than arrays of PostgreSQL. */
type StoredSitting = { name: string; score: number; maxScore: number; responses: string }

/** One array a column. */
type Row = {
  versionIds: string[]
  scores: number[]
  points: number[]
  seconds: number[]
  choices: (string[] | null)[]
}

/**
 * Sittings by the learner's name. Later attempts build on the first; who left, and who teaches, is not counted. One
 * statement: the assignment's index finds the attempts, the responses' key finds theirs.
 */
export async function firstSittings(
  assignmentId: string,
): Promise<{ rows: (Omit<NamedSitting, 'responses'> & { row: Row })[]; versionIds: string[] }> {
  const stored = await database.$queryRaw<StoredSitting[]>`
    WITH firsts AS (
      SELECT DISTINCT ON (t."userId") t.id, m.name, t.score, t."maxScore"
      FROM "Attempt" t
        JOIN "Assignment" a ON a.id = t."assignmentId"
        JOIN "Member" m ON m."classId" = a."classId" AND m."userId" = t."userId"
      WHERE t."assignmentId" = ${assignmentId}::uuid AND t.state = 'submitted'
        AND m.role = 'learner' AND m.state = 'active'
      ORDER BY t."userId", t.number
    )
    SELECT f.name, f.score, f."maxScore", (
      SELECT json_build_array(json_agg("versionId"), json_agg(score), json_agg(points), json_agg(seconds),
        json_agg(choice))::text
      FROM "Response" WHERE "attemptId" = f.id
    ) AS responses
    FROM firsts f ORDER BY f.name`
  const rows = stored.map(({ responses, ...sitting }) => ({ ...sitting, row: columnsOf(responses) }))
  const versionIds = [...new Set(rows.flatMap(({ row }) => row.versionIds))]
  return { rows, versionIds }
}

function columnsOf(text: string): Row {
  const [versionIds, scores, points, seconds, choices] = JSON.parse(text)
  return { versionIds: versionIds ?? [], scores, points, seconds, choices }
}

/** The responses of a sitting by question. */
export function sittingOf(row: Row, questionOf: ReadonlyMap<string, string>): Sitting {
  const responses = new Map<string, ItemResponse>()
  for (const [index, versionId] of row.versionIds.entries()) {
    const { scores, points, seconds, choices } = row
    responses.set(questionOf.get(versionId) ?? versionId, {
      score: scores[index] ?? 0,
      points: points[index] ?? 0,
      seconds: seconds[index] ?? 0,
      choice: choices[index] ?? null,
    })
  }
  return { responses }
}

/** Versions by id, with the question that each is of. */
export async function itemsOf(versionIds: string[]): Promise<Map<string, StoredItem>> {
  const rows = await database.questionVersion.findMany({
    where: { id: { in: versionIds } },
    select: {
      ...versionSelect,
      question: { select: { id: true, ownerId: true, state: true } },
    },
  })
  return new Map(
    rows.map((row) => [
      row.id,
      {
        questionId: row.question.id,
        ownerId: row.question.ownerId,
        isRetired: row.question.state === 'retired',
        content: versionContent(row),
      },
    ]),
  )
}
