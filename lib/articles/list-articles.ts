import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import { withoutSpares } from '#lib/questions/question-store.ts'
import type { ArticleList, ArticleListItem } from './article.ts'
import { articleReference, readableBy, referenceSelect } from './article-store.ts'
import { cleanLine } from './article-text.ts'
import { countStates } from './question-counts.ts'

const PAGE = 20
const LEAD = 240

const listSelect = {
  ...referenceSelect,
  words: true,
  createdAt: true,
  addedById: true,
  questions: { where: withoutSpares, select: { state: true } },
  generations: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
} satisfies Prisma.ArticleSelect

/** The person's articles and the public ones, newest first; `search` looks in title, source and text. */
export async function listArticles(
  input: { search?: string; page?: number },
  actor: Actor,
): Promise<ArticleList> {
  const search = cleanLine((input.search ?? '').slice(0, 200))
  const contains = containing(search)
  const found = search ? [{ OR: [{ title: contains }, { sourceName: contains }, { text: contains }] }] : []
  const where = { AND: [readableBy(actor), ...found] }
  const total = await database.article.count({ where })
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  const rows = await database.article.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: listSelect,
  })
  const leads = await leadsOf(rows.map((row) => row.id))
  return { articles: rows.map((row) => listItem(row, leads.get(row.id) ?? '', actor)), total, page, pages }
}

/** The first words of each text; the whole of twenty texts would be megabytes. */
async function leadsOf(ids: string[]): Promise<Map<string, string>> {
  const rows = await database.$queryRaw<{ id: string; lead: string }[]>`
    SELECT id, left(text, ${LEAD}) AS lead FROM "Article" WHERE id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, lead }) => [id, lead.replace(/\s+/g, ' ')]))
}

function listItem(
  row: Prisma.ArticleGetPayload<{ select: typeof listSelect }>,
  lead: string,
  actor: Actor,
): ArticleListItem {
  const isOwner = row.addedById === actor.id
  return {
    ...articleReference(row),
    lead,
    words: row.words,
    isOwner,
    addedAt: row.createdAt.toISOString(),
    questions: countStates(isOwner ? row.questions : []),
    generation: isOwner ? (row.generations[0]?.state ?? null) : null,
  }
}
