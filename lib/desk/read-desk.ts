import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, referenceSelect } from '#lib/articles/article-store.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { alikeIn, type BankIndex, bankIndex } from './bank-index.ts'
import type { DeskQuestion, DeskView } from './desk-view.ts'
import { generationSelect, generationView } from './generation-store.ts'

const questionSelect = {
  id: true,
  state: true,
  factId: true,
  topic: true,
  position: true,
  versions: { orderBy: { number: 'desc' }, take: 1, select: versionSelect },
} satisfies Prisma.QuestionSelect

/** The review desk of an article of this person: its text, its latest generation, all its questions. */
export async function readDesk(input: { articleId: string }, actor: Actor): Promise<DeskView> {
  const id = recordId(input.articleId, 'article')
  const row = await database.article.findFirst({
    where: { id, addedById: actor.id },
    select: {
      ...referenceSelect,
      text: true,
      generations: { orderBy: { createdAt: 'desc' }, take: 1, select: generationSelect },
      questions: { where: { ownerId: actor.id }, orderBy: { position: 'asc' }, select: questionSelect },
      quizzes: {
        where: { ownerId: actor.id },
        take: 1,
        select: { id: true, title: true, _count: { select: { items: true } } },
      },
    },
  })
  if (!row) throw notFound('article')
  const index = await bankIndex(actor)
  const [generation] = row.generations
  const [quiz] = row.quizzes
  return {
    article: { ...articleReference(row), text: row.text },
    generation: generation ? generationView(generation) : null,
    questions: row.questions
      .flatMap((question) => deskQuestion(question, index))
      .sort((a, b) => placeOf(a) - placeOf(b)),
    quiz: quiz ? { id: quiz.id, title: quiz.title, questions: quiz._count.items } : null,
  }
}

function deskQuestion(
  row: Prisma.QuestionGetPayload<{ select: typeof questionSelect }>,
  index: BankIndex,
): DeskQuestion[] {
  return row.versions.map((version) => ({
    id: row.id,
    versionId: version.id,
    state: row.state,
    factId: row.factId,
    topic: row.topic,
    ...versionContent(version),
    duplicates: alikeIn(index, row.id),
  }))
}

/** Where in the article a question is proved. */
function placeOf(question: DeskQuestion): number {
  return question.evidence[0]?.start ?? 0
}
