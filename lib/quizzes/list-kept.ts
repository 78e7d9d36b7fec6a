import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { cleanLine } from '#lib/articles/article-text.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import type { ComposedQuestion } from './composition.ts'
import { composedQuestion, keptSelect } from './composition-store.ts'

const PAGE = 20

export type KeptList = {
  questions: ComposedQuestion[]
  /** The articles that kept questions of this person are about, the newest first. */
  articles: { id: string; title: string }[]
  total: number
  page: number
  pages: number
}

type Narrowed = {
  search?: string
  /** Id of an article; empty for all. */
  article?: string
  page?: number
  /** A quiz whose questions are left out. */
  quizId?: string
}

/** The kept questions of this person over all articles, newest first; `search` looks in stem, context line and topic. */
export async function listKept(input: Narrowed, actor: Actor): Promise<KeptList> {
  const kept = { ownerId: actor.id, state: 'ready' as const }
  const where = { ...kept, AND: narrowed(input) }
  const total = await database.question.count({ where })
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  const rows = await database.question.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { articleId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: keptSelect,
  })
  const articles = await database.article.findMany({
    where: { questions: { some: kept } },
    orderBy: { createdAt: 'desc' },
    select: { id: true, title: true },
  })
  return { questions: rows.flatMap((row) => composedQuestion(row) ?? []), articles, total, page, pages }
}

/** Kept questions of this person by their ids, in that order; what is none of them is left out. */
export async function keptByIds(ids: string[], actor: Actor): Promise<ComposedQuestion[]> {
  const rows = await database.question.findMany({
    where: {
      id: { in: ids.filter((id) => z.uuid().safeParse(id).success) },
      ownerId: actor.id,
      state: 'ready',
    },
    select: keptSelect,
  })
  return ids.flatMap((id) => {
    const row = rows.find((row) => row.id === id)
    return (row && composedQuestion(row)) ?? []
  })
}

function narrowed({ search, article, quizId }: Narrowed): Prisma.QuestionWhereInput[] {
  const words = cleanLine((search ?? '').slice(0, 200))
  const contains = containing(words)
  const fields = [
    { topic: contains },
    { versions: { some: { stem: contains } } },
    { versions: { some: { contextLine: contains } } },
    { article: { title: contains } },
  ]
  return [
    ...(words ? [{ OR: fields }] : []),
    ...(article ? [{ articleId: recordIdOr(article) }] : []),
    ...(quizId ? [{ versions: { none: { items: { some: { quizId: recordIdOr(quizId) } } } } }] : []),
  ]
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** An id from an address; one that can name nothing finds nothing. */
const recordIdOr = (id: string): string => (z.uuid().safeParse(id).success ? id : NOBODY)
