import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { versionContent, versionSelect, withoutSpares } from '#lib/questions/question-store.ts'
import type { ArticleView } from './article.ts'
import { articleReference, readableBy, referenceSelect } from './article-store.ts'
import { countStates } from './question-counts.ts'

const questionSelect = {
  id: true,
  state: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: versionSelect },
} satisfies Prisma.QuestionSelect

type QuestionRow = Prisma.QuestionGetPayload<{ select: typeof questionSelect }>

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
      questions: {
        where: { OR: mine, ...withoutSpares },
        select: questionSelect,
      },
    },
  })
  if (!row) throw notFound('article')
  const quizzes = await database.quiz.findMany({
    where: {
      AND: [
        { OR: [{ visibility: 'public' }, ...mine] },
        // Also those of several articles.
        { OR: [{ articleId: id }, { items: { some: { version: { question: { articleId: id } } } } }] },
      ],
    },
    orderBy: { createdAt: 'asc' },
    select: { id: true, title: true, _count: { select: { items: true } } },
  })
  const isOwner = actor !== null && row.addedById === actor.id
  return {
    ...articleReference(row),
    text: row.text,
    words: row.words,
    isOwner,
    visibility: row.visibility,
    addedAt: row.createdAt.toISOString(),
    questions: countStates(isOwner ? row.questions : []),
    evidence: isOwner ? evidenceOf(row.questions) : [],
    quizzes: quizzes.map(({ id, title, _count }) => ({ id, title, questions: _count.items })),
  }
}

/** The questions that were not dropped, and where they are proved. */
function evidenceOf(questions: QuestionRow[]): ArticleView['evidence'] {
  return questions
    .filter(({ state }) => state !== 'retired')
    .flatMap(({ id, versions }) =>
      versions.flatMap((version) => {
        const { stem, evidence } = versionContent(version)
        return evidence.map(({ start, end }) => ({ id, stem, start, end }))
      }),
    )
}
