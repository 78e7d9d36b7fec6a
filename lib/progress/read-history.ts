import type { Actor } from '#lib/accounts/actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { HistoryItem, HistoryView } from './history-view.ts'
import { type Place, placeText, readPlace } from './place-in-history.ts'

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
  const after = readPlace(input.after ?? '')
  const from = after ?? readPlace(input.before ?? '')
  const rows = await database.attempt.findMany({
    where: { AND: [await ofPerson(input, actor), beyond(from, after ? 'gt' : 'lt')] },
    orderBy: [{ submittedAt: after ? 'asc' : 'desc' }, { id: after ? 'asc' : 'desc' }],
    take: PAGE + 1,
    select: historySelect,
  })
  const isMore = rows.length > PAGE
  const page = rows.slice(0, PAGE).map(historyItem)
  const items = after ? page.reverse() : page
  const [isNewer, isOlder] = after ? [isMore, true] : [from !== null, isMore]
  const [first, last] = [items[0], items.at(-1)]
  return {
    items,
    topics: await topicsOf(actor),
    newer: isNewer && first ? placeText(first) : null,
    older: isOlder && last ? placeText(last) : null,
  }
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
  const { submittedAt, attemptId } = place
  return {
    submittedAt: { [`${than}e`]: submittedAt }, // an index can begin here; it cannot with the alternative below
    OR: [{ submittedAt: { [than]: submittedAt } }, { id: { [than]: attemptId } }],
  }
}

function historyItem(row: Prisma.AttemptGetPayload<{ select: typeof historySelect }>): HistoryItem & Place {
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
