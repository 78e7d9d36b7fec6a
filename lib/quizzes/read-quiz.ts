import type { Actor } from '#lib/accounts/actor.ts'
import { articleReference, readableBy, referenceSelect } from '#lib/articles/article-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { heldBack } from './held-back.ts'
import { nearMissesOf } from './near-miss-store.ts'
import type { QuizOverview } from './quiz.ts'
import { attemptSelect, quizAttempt, takeableBy, topicItems, topicsOf } from './quiz-store.ts'
import { countOpenReports } from './report-store.ts'
import { mayPractise } from './terms.ts'

/** One quiz without its questions, and this person's attempts at it. Null instead of an actor is a visitor. */
export async function readQuiz(input: { quizId: string }, actor: Actor | null): Promise<QuizOverview> {
  const id = recordId(input.quizId, 'quiz')
  const row = await database.quiz.findFirst({
    where: { id, ...takeableBy(actor) },
    select: {
      id: true,
      title: true,
      description: true,
      visibility: true,
      ownerId: true,
      feedback: true,
      dueAt: true,
      timeLimit: true,
      practice: true,
      items: topicItems,
    },
  })
  if (!row) throw notFound('quiz')
  const { ownerId, items, practice, dueAt, ...quiz } = row
  const isOwner = actor !== null && ownerId === actor.id
  const article = await database.article.findFirst({
    where: { AND: [{ quizzes: { some: { id } } }, readableBy(actor)] },
    select: referenceSelect,
  })
  const attempts = actor
    ? await database.attempt.findMany({
        where: { quizId: id, userId: actor.id },
        orderBy: { number: 'desc' },
        select: attemptSelect,
      })
    : []
  return {
    ...quiz,
    questions: items.length,
    isOwner,
    dueAt: dueAt?.toISOString() ?? null,
    mayPractise: mayPractise({ ...quiz, practice, dueAt }, isOwner, clock.now()),
    topics: topicsOf(items),
    article: article && articleReference(article),
    openReports: (await countOpenReports([id], actor)).get(id) ?? 0,
    nearMisses: isOwner ? (await nearMissesOf(id, actor)).length : 0,
    heldBy: actor && (await heldBack(database, id, actor)),
    myAttempts: attempts.map(quizAttempt),
  }
}
