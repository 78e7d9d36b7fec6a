/** The cells of the gradebook as they follow from attempts, rules and accommodations. */
import type { Transaction } from '#lib/database/client.ts'
import { givenIn } from './accommodation-store.ts'
import { type AssignmentRules, rulesFor } from './assignment.ts'
import { rulesSelect } from './assignment-store.ts'
import { type CountingScore, countingScore } from './counting-score.ts'

export type Cell = { assignmentId: string; memberId: string }

export type Result = Omit<CountingScore, 'score' | 'submittedAt'> & {
  /** Submitted ones. */
  attempts: number
  running: boolean
  /** Null until something is submitted. */
  score: number | null
  submittedAt: Date | null
}

type AttemptRow = Cell & {
  id: string
  number: number
  state: 'inProgress' | 'submitted'
  score: number | null
  maxScore: number
  submittedAt: Date | null
}

/** What stands in these cells, in their order. A handful of statements, however many there are. */
export async function resultsOf(tx: Transaction, cells: readonly Cell[]): Promise<(Cell & Result)[]> {
  const ids = [...new Set(cells.map(({ assignmentId }) => assignmentId))]
  const memberIds = [...new Set(cells.map(({ memberId }) => memberId))]
  const rules = new Map((await rulesOf(tx, ids)).map(({ id, ...one }) => [id, one]))
  const given = await givenIn(tx, ids, memberIds)
  const attempts = Map.groupBy(await attemptsOf(tx, ids, memberIds), nameOf)
  return cells.flatMap((cell) => {
    const own = rules.get(cell.assignmentId)
    if (!own) return []
    const { timeZone } = own.class
    const result = resultOf(attempts.get(nameOf(cell)) ?? [], rulesFor(own, given(cell), timeZone), timeZone)
    return [{ ...cell, ...result }]
  })
}

const nameOf = ({ assignmentId, memberId }: Cell): string => `${assignmentId} ${memberId}`

function resultOf(attempts: AttemptRow[], rules: AssignmentRules, timeZone: string): Result {
  const submitted = attempts.flatMap(({ score, submittedAt, ...attempt }) =>
    score === null || submittedAt === null ? [] : [{ ...attempt, score, submittedAt }],
  )
  const none = { score: null, maxScore: attempts.at(-1)?.maxScore ?? 0, attemptId: null, submittedAt: null }
  return {
    attempts: submitted.length,
    running: attempts.some(({ state }) => state === 'inProgress'),
    ...(countingScore(submitted, rules, timeZone) ?? { ...none, lateDays: 0 }),
  }
}

const rulesOf = (tx: Transaction, ids: string[]) =>
  tx.assignment.findMany({
    where: { id: { in: ids } },
    select: { ...rulesSelect, id: true, class: { select: { timeZone: true } } },
  })

/** Those that were not set aside, first ones first. */
const attemptsOf = (tx: Transaction, ids: string[], memberIds: string[]) =>
  tx.$queryRaw<AttemptRow[]>`
    SELECT t."assignmentId", m.id AS "memberId", t.id, t.number, t.state, t.score, t."maxScore", t."submittedAt"
    FROM "Member" m
      JOIN "Assignment" a ON a."classId" = m."classId"
      JOIN "Attempt" t ON t."assignmentId" = a.id AND t."userId" = m."userId"
    WHERE m.id = ANY(${memberIds}::uuid[]) AND a.id = ANY(${ids}::uuid[]) AND t.state <> 'discarded'
    ORDER BY t.number`
