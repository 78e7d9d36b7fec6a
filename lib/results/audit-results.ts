import { keepResultsOf } from '#lib/classes/keep-result.ts'
import { type Cell, type Result, resultsOf } from '#lib/classes/result-store.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Difference } from '#lib/progress/difference.ts'

const TEN_MINUTES = 600_000
const COLUMNS = ['attempts', 'running', 'score', 'maxScore', 'attemptId', 'submittedAt', 'lateDays'] as const

/**
 * Compares all cells of the gradebook with the attempts, one assignment in one snapshot; `repair` writes those of
 * assignments with a difference anew. Gives how many cells there should be.
 */
export async function auditResults(
  report: (difference: Difference) => void,
  options: { repair: boolean },
): Promise<{ cells: number; differences: number }> {
  const found = { cells: 0, differences: 0 }
  for await (const assignmentId of assignments()) {
    const { cells, differences } = await database.$transaction((tx) => compare(tx, assignmentId), {
      isolationLevel: 'RepeatableRead',
      timeout: TEN_MINUTES,
      maxWait: TEN_MINUTES,
    })
    differences.forEach(report)
    found.cells += cells
    found.differences += differences.length
    if (options.repair && differences.length > 0) {
      await database.$transaction((tx) => repair(tx, assignmentId), { timeout: TEN_MINUTES })
    }
  }
  return found
}

async function* assignments(): AsyncGenerator<string> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await database.assignment.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: 1000,
      select: { id: true },
    })
    const last = rows.at(-1)
    if (!last) return
    for (const { id } of rows) yield id
    after = last.id
  }
}

async function compare(tx: Transaction, assignmentId: string) {
  const kept = await tx.assignmentResult.findMany({ where: { assignmentId } })
  const expected = await resultsOf(tx, await cellsOf(tx, assignmentId))
  const rows = new Map(kept.map((row) => [row.memberId, row]))
  const members = new Set(expected.map(({ memberId }) => memberId))
  const spare = kept.filter(({ memberId }) => !members.has(memberId))
  const differences = expected.flatMap((one) => difference(rows.get(one.memberId) ?? null, one))
  return {
    cells: expected.length,
    differences: [...differences, ...spare.flatMap((row) => difference(row, null))],
  }
}

/** Every member who ever began an attempt has a cell. */
const cellsOf = (tx: Transaction, assignmentId: string) =>
  tx.$queryRaw<Cell[]>`
    SELECT DISTINCT a.id AS "assignmentId", m.id AS "memberId"
    FROM "Attempt" t
      JOIN "Assignment" a ON a.id = t."assignmentId"
      JOIN "Member" m ON m."classId" = a."classId" AND m."userId" = t."userId"
    WHERE a.id = ${assignmentId}::uuid`

type Row = Cell & Result

function difference(kept: Row | null, expected: Row | null): Difference[] {
  const { assignmentId, memberId } = (kept ?? expected) as Row
  const [is, should] = [kept && valuesOf(kept), expected && valuesOf(expected)]
  if (is && should && COLUMNS.every((column) => is[column] === should[column])) return []
  return [{ what: 'AssignmentResult', key: { assignmentId, memberId }, kept: is, expected: should }]
}

const valuesOf = (row: Row): Record<string, unknown> => ({
  ...Object.fromEntries(COLUMNS.map((column) => [column, row[column]])),
  submittedAt: row.submittedAt?.toISOString() ?? null,
})

async function repair(tx: Transaction, assignmentId: string): Promise<void> {
  const begun = (await cellsOf(tx, assignmentId)).map(({ memberId }) => memberId)
  await tx.assignmentResult.deleteMany({ where: { assignmentId, memberId: { notIn: begun } } })
  await keepResultsOf(tx, assignmentId)
}
