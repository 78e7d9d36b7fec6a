import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn, dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { ProgressView, ScorePoint } from './progress-view.ts'
import { streakOf } from './streak.ts'

const RECENT = 10
/** A line of more points cannot be read. */
const MOST_SCORES = 200

/** A person's scores: by attempt, by topic, by day. Sums are kept by the transaction that marks. */
export async function readProgress(_: Record<never, never>, actor: Actor): Promise<ProgressView> {
  const userId = actor.id
  const topics = await database.topicScore.findMany({
    where: { userId },
    orderBy: [{ questions: 'desc' }, { topic: 'asc' }],
    omit: { userId: true },
  })
  const rows = await database.dayScore.findMany({
    where: { userId },
    orderBy: { day: 'asc' },
    omit: { userId: true },
  })
  const recent = await latestScores(userId)
  const days = rows.map(({ day, ...sums }) => ({ day: dayOf(day), ...sums }))
  const sum = (of: 'attempts' | 'questions' | 'correct' | 'score' | 'maxScore') =>
    days.reduce((total, day) => total + day[of], 0)
  return {
    totals: {
      attempts: sum('attempts'),
      questions: sum('questions'),
      correct: sum('correct'),
      score: sum('score'),
      maxScore: sum('maxScore'),
      days: days.length,
    },
    scores: recent.toReversed(),
    topics,
    days: days.map(({ day, questions, correct }) => ({ day, questions, correct })),
    streak: streakOf(
      days.map(({ day }) => day),
      dayIn(actor.timeZone, clock.now()),
    ),
    recent: recent.slice(0, RECENT),
  }
}

/** Newest first. */
async function latestScores(userId: string): Promise<ScorePoint[]> {
  const rows = await database.attempt.findMany({
    where: { userId, state: 'submitted', opensAt: null },
    orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
    take: MOST_SCORES,
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
