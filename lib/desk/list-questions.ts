import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import { draftOf } from '#lib/generation/lint/draft.ts'
import { lint } from '#lib/generation/lint/lint.ts'
import { answersOf, formOf } from '#lib/questions/question-form.ts'
import { versionContent, versionSelect, withoutSpares } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { alikeIn, type BankIndex, bankIndex } from './bank-index.ts'
import { statisticsOf } from './bank-statistics.ts'
import { filtered } from './bank-store.ts'
import type { Bank, BankFilter, BankQuestion, BankStatistic } from './bank-view.ts'
import { topicsOf } from './edited-question.ts'

const PAGE = 20

const select = {
  id: true,
  state: true,
  topic: true,
  version: true,
  updatedAt: true,
  article: { select: { id: true, title: true, addedById: true } },
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: versionSelect,
  },
} satisfies Prisma.QuestionSelect

type Row = Prisma.QuestionGetPayload<{ select: typeof select }>
type Beside = { quizzes: Map<string, number>; statistics: Map<string, BankStatistic>; index: BankIndex }

/** The questions of this person, the newest first unless asked otherwise; `search` looks in current stems and options. */
export async function listQuestions(input: BankFilter, actor: Actor): Promise<Bank> {
  const [{ ids, total, page, pages }, all, topics, articles] = await Promise.all([
    pageOfIds(input, actor),
    database.question.count({ where: { ownerId: actor.id, ...withoutSpares } }),
    topicsOf(actor),
    articlesOf(actor),
  ])
  const [rows, quizzes, statistics, index] = await Promise.all([
    database.question.findMany({ where: { id: { in: ids } }, select }),
    quizzesOf(ids, actor),
    statisticsOf(ids),
    bankIndex(actor),
  ])
  const beside = { quizzes, statistics, index }
  const inOrder = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  const questions = inOrder.flatMap((row) => bankQuestion(row, beside, actor))
  return { questions, total, page, pages, all, topics, articles }
}

async function pageOfIds(input: BankFilter, actor: Actor) {
  const found = filtered(input, actor)
  const total = await found.count()
  const { page, pages, skip, take } = pageOf(input.page, total, PAGE)
  return { ids: await found.ids({ skip, take }), total, page, pages }
}

function bankQuestion(row: Row, { quizzes, statistics, index }: Beside, actor: Actor): BankQuestion[] {
  const { versions, article, updatedAt, ...question } = row
  return versions.map((version) => {
    const content = versionContent(version)
    const form = formOf(content, row.topic)
    return {
      ...question,
      kind: content.kind,
      stem: content.stem,
      answer: keyWords(content, content.key),
      updatedAt: updatedAt.toISOString(),
      article: article && { id: article.id, title: article.title, isOwn: article.addedById === actor.id },
      quizzes: quizzes.get(row.id) ?? 0,
      options: content.options.map(({ id, text }) => ({ id, text })),
      key: content.key,
      statistic: statistics.get(row.id) ?? null,
      warnings: lint(draftOf(form, article?.title ?? '', countryWords(answersOf(form)))).length,
      alike: alikeIn(index, row.id),
    }
  })
}

/** How many quizzes of this person ask each question. */
async function quizzesOf(ids: string[], actor: Actor): Promise<Map<string, number>> {
  const rows = await database.quizItem.findMany({
    where: { quiz: { ownerId: actor.id }, version: { questionId: { in: ids } } },
    select: { version: { select: { questionId: true } } },
  })
  const counts = new Map<string, number>()
  for (const { version } of rows) counts.set(version.questionId, (counts.get(version.questionId) ?? 0) + 1)
  return counts
}

async function articlesOf(actor: Actor): Promise<Bank['articles']> {
  return database.article.findMany({
    where: { questions: { some: { ownerId: actor.id, ...withoutSpares } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: { id: true, title: true },
  })
}
