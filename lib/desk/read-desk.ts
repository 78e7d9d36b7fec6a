import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, referenceSelect } from '#lib/articles/article-store.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { bankIndex } from './bank-index.ts'
import { deskQuestions, questionSelect } from './desk-question.ts'
import { unaskedViews } from './desk-unasked.ts'
import type { DeskView } from './desk-view.ts'
import { generationSelect, generationView } from './generation-store.ts'

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
  const article = { ...articleReference(row), text: row.text }
  const questions = deskQuestions(row.questions, { article, index: await bankIndex(actor) })
  const [generation] = row.generations
  const [quiz] = row.quizzes
  return {
    article,
    generation: generation ? generationView(generation) : null,
    questions,
    ...unaskedViews(await unaskedOf(id), row.text, questions),
    quiz: quiz ? { id: quiz.id, title: quiz.title, questions: quiz._count.items } : null,
  }
}

/** As the last generation stored it that came to an end. */
async function unaskedOf(articleId: string): Promise<unknown> {
  const done = await database.generation.findFirst({
    where: { articleId, state: 'done' },
    orderBy: { createdAt: 'desc' },
    select: { unasked: true },
  })
  return done?.unasked
}
