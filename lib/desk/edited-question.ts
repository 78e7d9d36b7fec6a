/** Queries about one question of its owner that several use cases share. */

import type { Actor } from '#lib/accounts/actor.ts'
import { readableBy } from '#lib/articles/article-store.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { versionContent, versionSelect, withoutSpares } from '#lib/questions/question-store.ts'

const select = {
  id: true,
  state: true,
  spare: true,
  topic: true,
  version: true,
  articleId: true,
  versions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { ...versionSelect, number: true, createdAt: true },
  },
} satisfies Prisma.QuestionSelect

/** A question of this person with its current version. Throws `not-found`. */
export async function ownQuestion(questionId: string, actor: Actor, tx: Transaction = database) {
  const id = recordId(questionId, 'question')
  const row = await tx.question.findFirst({ where: { id, ownerId: actor.id }, select })
  const [current] = row?.versions ?? []
  if (!row || !current) throw notFound('question')
  const { versions, ...question } = row
  return { ...question, current: { ...current, content: versionContent(current) } }
}

/** The text of an article, or null where this person may not read it. */
export async function readableText(
  articleId: string | null,
  actor: Actor,
  tx: Transaction = database,
): Promise<string | null> {
  if (articleId === null) return null
  const row = await tx.article.findFirst({
    where: { id: articleId, ...readableBy(actor) },
    select: { text: true },
  })
  return row?.text ?? null
}

/** Topics of a person's questions, by the alphabet. */
export async function topicsOf(actor: Actor): Promise<string[]> {
  const rows = await database.question.findMany({
    where: { ownerId: actor.id, ...withoutSpares },
    distinct: ['topic'],
    select: { topic: true },
    take: 200,
  })
  return rows.map(({ topic }) => topic).sort((a, b) => a.localeCompare(b, 'en'))
}
