/** Queries about quizzes that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import type { QuizAttempt } from './quiz.ts'
import { classesOf } from './share-store.ts'

/** Quizzes that a person may see and take: public ones, those shared with a class of theirs, and their own. */
export function takeableBy(actor: Actor | null): Prisma.QuizWhereInput {
  if (!actor) return { visibility: 'public' }
  const shared = { visibility: 'class' as const, shares: { some: { class: classesOf(actor) } } }
  return { OR: [{ visibility: 'public' }, shared, { ownerId: actor.id }] }
}

export const attemptSelect = {
  id: true,
  state: true,
  number: true,
  startedAt: true,
  submittedAt: true,
  feedback: true,
  deadlineAt: true,
  opensAt: true,
  score: true,
  maxScore: true,
} satisfies Prisma.AttemptSelect

export function quizAttempt(row: Prisma.AttemptGetPayload<{ select: typeof attemptSelect }>): QuizAttempt {
  return {
    ...row,
    startedAt: row.startedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    opensAt: row.opensAt?.toISOString() ?? null,
    score: row.opensAt ? null : row.score,
  }
}

/** Selects what `topicsOf` and `articleIdsOf` need of a quiz. */
export const topicItems = {
  orderBy: { position: 'asc' },
  select: { version: { select: { question: { select: { topic: true, articleId: true } } } } },
} satisfies Prisma.Quiz$itemsArgs

type TopicItem = Prisma.QuizItemGetPayload<typeof topicItems>

/** The topics of a quiz, each once, in the order in which they come up. */
export function topicsOf(items: TopicItem[]): string[] {
  return [...new Set(items.map((item) => item.version.question.topic))]
}

/** The articles that a quiz asks about, each once, in the order in which they come up. */
export function articleIdsOf(items: TopicItem[]): string[] {
  return [...new Set(items.flatMap((item) => item.version.question.articleId ?? []))]
}
