import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import type { ArticleView } from './article.ts'
import { articleReference, readableBy, referenceSelect } from './article-store.ts'
import { countStates } from './question-counts.ts'

/** One article with its text. Null instead of an actor is a visitor, who reads public ones. */
export async function readArticle(input: { articleId: string }, actor: Actor | null): Promise<ArticleView> {
  const id = recordId(input.articleId, 'article')
  const mine = actor ? [{ ownerId: actor.id }] : []
  const row = await database.article.findFirst({
    where: { id, ...readableBy(actor) },
    select: {
      ...referenceSelect,
      text: true,
      words: true,
      visibility: true,
      createdAt: true,
      addedById: true,
      questions: { select: { state: true } },
      quizzes: {
        where: { OR: [{ visibility: 'public' }, ...mine] },
        orderBy: { createdAt: 'asc' },
        select: { id: true, title: true, _count: { select: { items: true } } },
      },
    },
  })
  if (!row) throw notFound('article')
  const isOwner = actor !== null && row.addedById === actor.id
  return {
    ...articleReference(row),
    text: row.text,
    words: row.words,
    isOwner,
    visibility: row.visibility,
    addedAt: row.createdAt.toISOString(),
    questions: countStates(isOwner ? row.questions : []),
    quizzes: row.quizzes.map(({ id, title, _count }) => ({ id, title, questions: _count.items })),
  }
}
