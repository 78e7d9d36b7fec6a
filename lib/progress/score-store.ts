/** Scores of counted attempts, newest first; of one topic their share of it. */
import { database } from '#lib/database/client.ts'
import type { ScorePoint } from './progress-view.ts'

/** What counts: submitted, and its results are open. */
const countedAttempts = (userId: string) => ({ userId, state: 'submitted' as const, opensAt: null })

export async function latestScores(userId: string, most: number): Promise<ScorePoint[]> {
  const rows = await database.attempt.findMany({
    where: countedAttempts(userId),
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: {
      id: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      edition: { select: { title: true } },
    },
  })
  return rows.flatMap(({ id, submittedAt, score, maxScore, edition }) => {
    if (submittedAt === null || score === null) return [] // never: the table refuses it
    return {
      attemptId: id,
      quizTitle: edition.title,
      submittedAt: submittedAt.toISOString(),
      score,
      maxScore,
    }
  })
}

export async function latestTopicScores(userId: string, topic: string, most: number): Promise<ScorePoint[]> {
  const rows = await database.attemptTopic.findMany({
    where: { userId, topic },
    orderBy: [{ submittedAt: 'desc' }, { attemptId: 'desc' }],
    take: most,
    select: {
      attemptId: true,
      submittedAt: true,
      score: true,
      maxScore: true,
      attempt: { select: { edition: { select: { title: true } } } },
    },
  })
  return rows.map(({ attempt, submittedAt, ...row }) => ({
    ...row,
    quizTitle: attempt.edition.title,
    submittedAt: submittedAt.toISOString(),
  }))
}

/** Questions of a topic in attempts submitted from one time up to another. */
export async function countTopic(userId: string, topic: string, from: Date, to: Date) {
  const { _sum } = await database.attemptTopic.aggregate({
    where: { userId, topic, submittedAt: { gt: from, lte: to } },
    _sum: { questions: true, correct: true },
  })
  return { questions: _sum.questions ?? 0, correct: _sum.correct ?? 0 }
}
