import type { Client } from 'pg'
import type { Acknowledged } from './learner.ts'

/** What differs between what the server said and what it holds, in sentences; none is as it should be. */
export async function compare(client: Client, acknowledged: Acknowledged[]): Promise<string[]> {
  const userIds = [...new Set(acknowledged.map(({ userId }) => userId))]
  const { rows: stored } = await client.query<StoredAttempt>(ATTEMPTS, [userIds])
  const { rows: days } = await client.query<{ userId: string; attempts: number }>(DAYS, [userIds])
  const byId = new Map(stored.map((attempt) => [attempt.id, attempt]))
  const ghosts = stored.filter(({ id }) => !acknowledged.some(({ attemptId }) => attemptId === id))
  return [
    ...ghosts.map(({ id }) => `Attempt ${id} was started by nobody.`),
    ...acknowledged.flatMap((attempt) => differences(attempt, byId.get(attempt.attemptId))),
    ...userIds.flatMap((userId) => {
      const handedIn = acknowledged.filter(
        (attempt) => attempt.userId === userId && attempt.score !== null,
      ).length
      const counted = days.find((day) => day.userId === userId)?.attempts ?? 0
      return counted === handedIn
        ? []
        : [`${userId} handed in ${handedIn} times, but ${counted} are counted.`]
    }),
  ]
}

type StoredAttempt = {
  id: string
  state: string
  score: number | null
  responses: { position: number; choice: string[] | null; revision: number; score: number | null }[]
}

function differences(said: Acknowledged, held: StoredAttempt | undefined): string[] {
  const { attemptId } = said
  if (!held) return [`Attempt ${attemptId} is lost.`]
  const out: string[] = []
  const state = said.score === null ? 'inProgress' : 'submitted'
  if (held.state !== state) out.push(`Attempt ${attemptId} is ${held.state}, not ${state}.`)
  if (held.score !== said.score)
    out.push(`Attempt ${attemptId} has the score ${held.score}, not ${said.score}.`)
  const sum = held.responses.reduce((total, { score }) => total + (score ?? 0), 0)
  if (held.score !== null && sum !== held.score)
    out.push(`Attempt ${attemptId}: its marks are ${sum} together.`)
  for (const [position, { choice, revision }] of said.responses) {
    const response = held.responses.find((other) => other.position === position)
    const same = response?.revision === revision && JSON.stringify(response.choice) === JSON.stringify(choice)
    if (!same) out.push(`Attempt ${attemptId}: the acknowledged response ${position} is lost.`)
  }
  return out
}

const ATTEMPTS = `
  SELECT a.id, a.state, a.score, json_agg(json_build_object(
    'position', r.position, 'choice', r.choice, 'revision', r.revision, 'score', r.score)) AS responses
  FROM "Attempt" a JOIN "Response" r ON r."attemptId" = a.id
  WHERE a."userId" = ANY($1) GROUP BY a.id`

const DAYS = `
  SELECT "userId", sum(attempts)::int AS attempts FROM "DayScore" WHERE "userId" = ANY($1) GROUP BY "userId"`
