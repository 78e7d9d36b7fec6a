/** The question bank's filters in SQL: a search must look at current versions alone, and inside their options. */
import type { Actor } from '#lib/accounts/actor.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { database } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { KINDS } from '#lib/questions/kinds.ts'
import { didSo, needsStatistics, orderOf, statisticJoins } from './bank-statistics.ts'
import type { BankFilter } from './bank-view.ts'

const STATES = ['draft', 'ready', 'retired']
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** As withoutSpares of question-store.ts. */
export const noSpares = Prisma.sql`NOT (q.spare AND q.state = 'draft')`

/** What a filter finds among a person's questions. A value that no question can have finds nothing. */
export function filtered(filter: BankFilter, actor: Actor) {
  const where = Prisma.join(
    [
      Prisma.sql`q."ownerId" = ${actor.id}::uuid`,
      noSpares,
      ...searched(filter.search),
      ...(filter.topic ? [Prisma.sql`q.topic = ${filter.topic.replaceAll('\0', '')}`] : []),
      ...articleIs(filter.article),
      ...(filter.state && STATES.includes(filter.state) ? [Prisma.sql`q.state::text = ${filter.state}`] : []),
      ...(filter.kind && Object.hasOwn(KINDS, filter.kind) ? [Prisma.sql`v.kind = ${filter.kind}`] : []),
      ...didSo(filter.did),
    ],
    ' AND ',
  )
  const from = Prisma.sql`
    FROM "Question" q
    JOIN "QuestionVersion" v ON v."questionId" = q.id AND v.number = q.version
    ${needsStatistics(filter) ? statisticJoins : Prisma.empty}
    WHERE ${where}`
  return {
    count: async (): Promise<number> => {
      const [row] = await database.$queryRaw<{ count: bigint }[]>`SELECT count(*) AS count ${from}`
      return Number(row?.count ?? 0)
    },
    ids: async ({ skip, take }: { skip: number; take: number }): Promise<string[]> => {
      const rows = await database.$queryRaw<{ id: string }[]>`
        SELECT q.id ${from} ORDER BY ${orderOf(filter.sort)} OFFSET ${skip} LIMIT ${take}`
      return rows.map(({ id }) => id)
    },
  }
}

function searched(search: string | undefined): Prisma.Sql[] {
  const words = cleanLine((search ?? '').slice(0, 200))
  if (words === '') return []
  const pattern = `%${words.replace(/[\\%_]/g, '\\$&')}%`
  return [
    Prisma.sql`(v.stem ILIKE ${pattern} OR EXISTS (
      SELECT 1 FROM jsonb_array_elements(v.options) o WHERE o->>'text' ILIKE ${pattern}))`,
  ]
}

function articleIs(article: string | undefined): Prisma.Sql[] {
  if (!article) return []
  return [uuid.test(article) ? Prisma.sql`q."articleId" = ${article}::uuid` : Prisma.sql`false`]
}
