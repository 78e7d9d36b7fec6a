import type { Actor } from '#lib/accounts/actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type Place, pageFrom, turnOf } from '#lib/database/place.ts'
import type { HistoryItem, HistoryView } from './history-view.ts'

const PAGE = 20

export type HistoryInput = {
  /** Looks in the titles. */
  search?: string
  topic?: string
  /** A place: what was submitted before it, or after it. */
  before?: string
  after?: string
}

/** What a person submitted, newest first, by pages. */
export async function readHistory(input: HistoryInput, actor: Actor): Promise<HistoryView> {
  await settleAttemptsOf(actor)
  const turn = turnOf(input)
  const rows = await database.attempt.findMany({
    where: { AND: [await ofPerson(input, actor), beyond(turn.from, turn.than)] },
    orderBy: [{ submittedAt: turn.direction }, { id: turn.direction }],
    take: PAGE + 1,
    select: historySelect,
  })
  const placeOf = ({ submittedAt, attemptId }: HistoryItem): Place => ({ at: submittedAt, id: attemptId })
  const page = pageFrom(rows.map(historyItem), turn, { size: PAGE, placeOf })
  return { ...page, topics: await topicsOf(actor) }
}

const historySelect = {
  id: true,
  submittedAt: true,
  opensAt: true,
  score: true,
  maxScore: true,
  seconds: true,
  edition: { select: { title: true } },
} satisfies Prisma.AttemptSelect

async function ofPerson(
  { search = '', topic = '' }: HistoryInput,
  actor: Actor,
): Promise<Prisma.AttemptWhereInput> {
  return {
    userId: actor.id,
    state: 'submitted',
    ...(search && { editionId: { in: await editionsWith(search, actor) } }),
    ...(topic && { topics: { some: { userId: actor.id, topic } } }),
  }
}

/** Looks only through what this person took, however many quizzes there are. */
async function editionsWith(search: string, actor: Actor): Promise<string[]> {
  const { contains } = containing(search)
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id FROM "QuizEdition" WHERE title ILIKE ${`%${contains}%`} AND id = ANY(ARRAY(
      SELECT DISTINCT "editionId" FROM "Attempt" WHERE "userId" = ${actor.id}::uuid AND state = 'submitted'))`
  return rows.map(({ id }) => id)
}

function beyond(place: Place | null, than: 'lt' | 'gt'): Prisma.AttemptWhereInput {
  if (!place) return {}
  const { at: submittedAt, id } = place
  return {
    submittedAt: { [`${than}e`]: submittedAt }, // an index can begin here; it cannot with the alternative below
    OR: [{ submittedAt: { [than]: submittedAt } }, { id: { [than]: id } }],
  }
}

function historyItem(row: Prisma.AttemptGetPayload<{ select: typeof historySelect }>): HistoryItem {
  const { id, submittedAt, opensAt, score, maxScore, seconds, edition } = row
  return {
    attemptId: id,
    quizTitle: edition.title,
    submittedAt: submittedAt?.toISOString() ?? '',
    score: opensAt ? null : score,
    maxScore,
    seconds,
    opensAt: opensAt?.toISOString() ?? null,
  }
}

async function topicsOf(actor: Actor): Promise<string[]> {
  const rows = await database.topicScore.findMany({
    where: { userId: actor.id },
    orderBy: { topic: 'asc' },
    select: { topic: true },
  })
  return rows.map(({ topic }) => topic)
}
