import { database } from '#lib/database/client.ts'
import type { Difference } from './difference.ts'
import { differencesSql, keptSums } from './kept-sums.ts'
import { rebuildSums } from './rebuild-sums.ts'

/** So many people are compared at once, in one snapshot: what is submitted meanwhile makes no difference. */
const PEOPLE = 100
/** Of one table and these people; more would say nothing new. */
const MOST = 1000
const TEN_MINUTES = 600_000

/** Compares all kept sums with the marked responses; `repair` writes those of people with a difference anew. */
export async function auditSums(
  report: (difference: Difference) => void,
  options: { repair: boolean },
): Promise<{ people: number }> {
  let people = 0
  for await (const userIds of batchesOfPeople()) {
    people += userIds.length
    const differences = await compare(userIds)
    differences.forEach(report)
    if (options.repair && differences.length > 0) await rebuildSums(userIds)
  }
  return { people }
}

async function* batchesOfPeople(): AsyncGenerator<string[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await database.user.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PEOPLE,
      select: { id: true },
    })
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ id }) => id)
    after = last.id
  }
}

function compare(userIds: string[]): Promise<Difference[]> {
  return database.$transaction(
    async (tx) => {
      const found: Difference[] = []
      for (const kept of keptSums) {
        const rows = await tx.$queryRawUnsafe<Omit<Difference, 'what'>[]>(differencesSql(kept, MOST), userIds)
        found.push(...rows.map((row) => ({ what: kept.table, ...row })))
      }
      return found
    },
    { isolationLevel: 'RepeatableRead', timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  )
}
