import type { Actor } from '#lib/accounts/actor.ts'
import type { ArticleReference } from '#lib/articles/article.ts'
import { articleReference, readableBy, referenceSelect } from '#lib/articles/article-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { copying } from './copying.ts'
import { heldBack } from './held-back.ts'
import { nearMissesOf } from './near-miss-store.ts'
import type { QuizOrigin, QuizOverview } from './quiz.ts'
import { articleIdsOf, attemptSelect, quizAttempt, takeableBy, topicItems, topicsOf } from './quiz-store.ts'
import { countOpenReports } from './report-store.ts'
import { sharedWith, sharesSelect } from './share-store.ts'
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
      articleId: true,
      copiedFromId: true,
      items: topicItems,
      shares: sharesSelect(actor),
    },
  })
  if (!row) throw notFound('quiz')
  const { ownerId, items, practice, dueAt, articleId, copiedFromId, shares, ...quiz } = row
  const isOwner = actor !== null && ownerId === actor.id
  const articles = await articlesOf(articleIdsOf(items), actor)
  const attempts = actor
    ? await database.attempt.findMany({
        where: { quizId: id, userId: actor.id },
        orderBy: { number: 'desc' },
        select: attemptSelect,
      })
    : []
  const isRunning = attempts.some(({ state }) => state === 'inProgress')
  return {
    ...quiz,
    questions: items.length,
    isOwner,
    dueAt: dueAt?.toISOString() ?? null,
    mayPractise: mayPractise({ ...quiz, practice, dueAt }, isOwner, clock.now()),
    topics: topicsOf(items),
    articles,
    deskOf: isOwner && articles.some((article) => article.id === articleId) ? articleId : null,
    sharedWith: sharedWith({ ...quiz, shares }),
    origin: copiedFromId ? await originOf(copiedFromId, actor) : null,
    copying: actor && copying({ ...quiz, dueAt, isOwner, isGuest: actor.isGuest, isRunning }, clock.now()),
    openReports: (await countOpenReports([id], actor)).get(id) ?? 0,
    nearMisses: isOwner ? (await nearMissesOf(id, actor)).length : 0,
    heldBy: actor && (await heldBack(database, { quizId: id }, actor)),
    myAttempts: attempts.map(quizAttempt),
  }
}

/** Those of the articles that this person may read, in the same order. */
async function articlesOf(ids: string[], actor: Actor | null): Promise<ArticleReference[]> {
  const rows = await database.article.findMany({
    where: { AND: [{ id: { in: ids } }, readableBy(actor)] },
    select: referenceSelect,
  })
  return ids.flatMap((id) => rows.filter((row) => row.id === id).map(articleReference))
}

/** What a quiz was copied from, named while this person may see it. */
async function originOf(id: string, actor: Actor | null): Promise<QuizOrigin> {
  const row = await database.quiz.findFirst({
    where: { id, ...takeableBy(actor) },
    select: { title: true, owner: { select: { name: true } } },
  })
  return { quiz: row && { id, title: row.title }, by: row?.owner?.name ?? null }
}
