import { database } from '#lib/database/client.ts'
import { keptSums, rebuildSql } from './kept-sums.ts'

const TEN_MINUTES = 600_000

/** Writes the sums of some people anew from their marked responses. Marks stay as they are. */
export async function rebuildSums(userIds: string[]): Promise<void> {
  await database.$transaction(
    async (tx) => {
      // Before the attempts, as whoever hands in: a merge that waits for them holds its people alone.
      await tx.$queryRaw`SELECT id FROM "User" WHERE id = ANY(${userIds}::uuid[]) ORDER BY id FOR KEY SHARE`
      // Whoever has locked an attempt, to write its sums by what it read since, is done with both or waits with both.
      await tx.$executeRaw`LOCK TABLE "Attempt" IN EXCLUSIVE MODE`
      for (const statement of keptSums.flatMap(rebuildSql)) await tx.$executeRawUnsafe(statement, userIds)
    },
    { timeout: TEN_MINUTES, maxWait: TEN_MINUTES },
  )
}
