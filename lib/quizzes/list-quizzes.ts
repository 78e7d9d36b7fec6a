import type { Actor } from '#lib/accounts/actor.ts'
import { readableBy } from '#lib/articles/article-store.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import type { QuizList, QuizListItem } from './quiz.ts'
import { articleIdsOf, attemptSelect, quizAttempt, takeableBy, topicsOf } from './quiz-store.ts'
import { countOpenReports } from './report-store.ts'
import { classesOf, sharedWith, sharesSelect } from './share-store.ts'

const PAGE = 24

const listItems = {
  orderBy: { position: 'asc' },
  select: {
    version: {
      select: {
        question: { select: { topic: true, articleId: true, article: { select: { publishedOn: true } } } },
      },
    },
  },
} satisfies Prisma.Quiz$itemsArgs

export const listSelect = (actor: Actor | null) =>
  ({
    id: true,
    title: true,
    description: true,
    visibility: true,
    ownerId: true,
    items: listItems,
    shares: sharesSelect(actor),
  }) satisfies Prisma.QuizSelect

type ListRow = Prisma.QuizGetPayload<{ select: ReturnType<typeof listSelect> }>

/** Whose quizzes a list holds; empty for all that one may see. */
const WHOSE = ['mine', 'classes', 'public'] as const
type Whose = (typeof WHOSE)[number]

type Narrowed = { search?: string; topic?: string; whose?: Whose | ''; page?: number }

/** The quizzes that a person may see, newest first; `search` looks in title, description and titles of articles. */
export async function listQuizzes(input: Narrowed, actor: Actor | null): Promise<QuizList> {
  const where = { AND: [takeableBy(actor), { items: { some: {} } }, ...narrowed(input, actor)] }
  const total = await database.quiz.count({ where })
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  const rows = await database.quiz.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: listSelect(actor),
  })
  const ids = rows.map((row) => row.id)
  const attempts = await latestAttempts(ids, actor)
  const reports = await countOpenReports(ids, actor)
  const quizzes = rows.map((row) => ({
    ...listItem(row, actor),
    openReports: reports.get(row.id) ?? 0,
    myAttempt: attempts.get(row.id) ?? null,
  }))
  return { quizzes, topics: await allTopics(actor), total, page, pages }
}

function narrowed(input: Narrowed, actor: Actor | null): Prisma.QuizWhereInput[] {
  const search = cleanLine((input.search ?? '').slice(0, 200))
  const topic = cleanLine((input.topic ?? '').slice(0, 200))
  const contains = containing(search)
  // Headlines often hold an answer: only those that this person may read are searched.
  const article = { AND: [{ title: contains }, readableBy(actor)] }
  const aboutArticle = { items: { some: { version: { question: { article } } } } }
  const fields = [{ title: contains }, { description: contains }, aboutArticle]
  return [
    ...(search ? [{ OR: fields }] : []),
    ...(topic ? [{ items: { some: { version: { question: { topic } } } } }] : []),
    ...(input.whose && actor ? [ofWhom(actor)[input.whose]] : []),
  ]
}

const ofWhom = (actor: Actor): Record<Whose, Prisma.QuizWhereInput> => ({
  mine: { ownerId: actor.id },
  classes: { visibility: 'class', shares: { some: { class: classesOf(actor) } } },
  public: { visibility: 'public' },
})

async function latestAttempts(quizIds: string[], actor: Actor | null) {
  if (!actor) return new Map<string, null>()
  const rows = await database.attempt.findMany({
    where: { userId: actor.id, quizId: { in: quizIds } },
    distinct: ['quizId'],
    orderBy: [{ quizId: 'asc' }, { number: 'desc' }],
    select: { ...attemptSelect, quizId: true },
  })
  return new Map(rows.map(({ quizId, ...row }) => [quizId, quizAttempt(row)]))
}

/** Grouped by the database: `distinct` would fetch every question there is. */
async function allTopics(actor: Actor | null): Promise<string[]> {
  const rows = await database.question.groupBy({
    by: ['topic'],
    where: { versions: { some: { items: { some: { quiz: takeableBy(actor) } } } } },
  })
  return rows.map((row) => row.topic).sort((a, b) => a.localeCompare(b, 'en'))
}

export function listItem(row: ListRow, actor: Actor | null): Omit<QuizListItem, 'openReports' | 'myAttempt'> {
  const { ownerId, items, shares, ...quiz } = row
  const [article] = items.flatMap(({ version }) => version.question.article ?? [])
  const articles = articleIdsOf(items).length
  return {
    ...quiz,
    questions: items.length,
    isOwner: actor !== null && ownerId === actor.id,
    topics: topicsOf(items),
    articles,
    publishedOn: article && articles === 1 ? dayOf(article.publishedOn) : null,
    sharedWith: sharedWith({ ...quiz, shares }),
  }
}
