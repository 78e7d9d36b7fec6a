import { database } from '#lib/database/client.ts'
import type { JobPayload } from '#lib/jobs/job-names.ts'
import { rebuildSums } from './rebuild-sums.ts'

/** So many people's sums are written at once: whoever submits meanwhile waits that long. */
const PEOPLE = 100

/** Writes the sums of all who answered a question anew. The handler of the job `recount-topics`: its topic has changed. */
export async function recountTopics({ questionId }: JobPayload<'recount-topics'>): Promise<void> {
  // Whoever marks by the topic of before has committed then, and is found.
  await database.$transaction((tx) => tx.$executeRaw`LOCK TABLE "Attempt" IN EXCLUSIVE MODE`)
  const people = await database.attempt.findMany({
    where: { state: 'submitted', responses: { some: { version: { questionId } } } },
    distinct: ['userId'],
    orderBy: { userId: 'asc' },
    select: { userId: true },
  })
  for (let from = 0; from < people.length; from += PEOPLE) {
    await rebuildSums(people.slice(from, from + PEOPLE).map(({ userId }) => userId))
  }
}
