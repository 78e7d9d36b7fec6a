import type { Actor } from '#lib/accounts/actor.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import type { QuizList, QuizListItem } from './quiz.ts'
import { attemptSelect, quizAttempt, takeableBy, topicItems, topicsOf } from './quiz-store.ts'
import { countOpenReports } from './report-store.ts'

const PAGE = 24

export const listSelect = {
  id: true,
  title: true,
  description: true,
  visibility: true,
  ownerId: true,
  article: { select: { title: true, publishedOn: true, sourceName: true } },
  items: topicItems,
} satisfies Prisma.QuizSelect

type ListRow = Prisma.QuizGetPayload<{ select: typeof listSelect }>

/** The public quizzes and the person's own, newest first; `search` looks in title, description and article title. */
export async function listQuizzes(
  input: { search?: string; topic?: string; page?: number },
  actor: Actor | null,
): Promise<QuizList> {
  const where = { AND: [takeableBy(actor), { items: { some: {} } }, ...narrowed(input)] }
  const total = await database.quiz.count({ where })
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  const rows = await database.quiz.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip,
    take,
    select: listSelect,
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

function narrowed(input: { search?: string; topic?: string }): Prisma.QuizWhereInput[] {
  const search = cleanLine((input.search ?? '').slice(0, 200))
  const topic = cleanLine((input.topic ?? '').slice(0, 200))
  const contains = containing(search)
  const fields = [{ title: contains }, { description: contains }, { article: { title: contains } }]
  return [
    ...(search ? [{ OR: fields }] : []),
    ...(topic ? [{ items: { some: { version: { question: { topic } } } } }] : []),
  ]
}

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

async function allTopics(actor: Actor | null): Promise<string[]> {
  const rows = await database.question.findMany({
    where: { versions: { some: { items: { some: { quiz: takeableBy(actor) } } } } },
    distinct: ['topic'],
    select: { topic: true },
  })
  return rows.map((row) => row.topic).sort((a, b) => a.localeCompare(b, 'en'))
}

export function listItem(row: ListRow, actor: Actor | null): Omit<QuizListItem, 'openReports' | 'myAttempt'> {
  const { ownerId, items, article, ...quiz } = row
  return {
    ...quiz,
    questions: items.length,
    isOwner: actor !== null && ownerId === actor.id,
    topics: topicsOf(items),
    article: article && { ...article, publishedOn: dayOf(article.publishedOn) },
  }
}
