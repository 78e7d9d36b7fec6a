import type { Actor } from '#lib/accounts/actor.ts'
import { settleAttemptsOf } from '#lib/attempts/settle-attempts.ts'
import { clock, dayIn, dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { addDays } from '#lib/generation/iso-date.ts'
import { type Comparison, compare, PERIOD } from './comparison.ts'
import { factsOf } from './fact-store.ts'
import { MOST_SCORES, type ProgressView } from './progress-view.ts'
import { countTopic, latestScores, latestTopicScores } from './score-store.ts'
import { streakOf } from './streak.ts'

const WEEK = 7

/** A person's scores: by attempt, by topic, by fact, by day. Sums are kept where attempts are marked. */
export async function readProgress(input: { topic?: string }, actor: Actor): Promise<ProgressView> {
  await settleAttemptsOf(actor)
  const userId = actor.id
  const now = clock.now()
  const today = dayIn(actor.timeZone, now)
  const [topics, days, facts] = await Promise.all([topicsOf(userId), daysOf(userId), factsOf(userId)])
  const topic = topics.some((known) => known.topic === input.topic) ? (input.topic ?? '') : ''
  const scores = await (topic
    ? latestTopicScores(userId, topic, MOST_SCORES)
    : latestScores(userId, MOST_SCORES))
  const week = sumOf(since(days, addDays(today, -WEEK)))
  return {
    totals: { ...sumOf(days), days: days.length },
    week: { seconds: week.seconds, questions: week.questions },
    topic,
    scores: scores.toReversed(),
    comparison: topic ? await compareTopic(userId, topic, now) : compareDays(days, today),
    topics,
    days: days.map(({ day, questions, correct }) => ({ day, questions, correct })),
    streak: streakOf(
      days.map(({ day }) => day),
      today,
    ),
    facts,
  }
}

const topicsOf = (userId: string) =>
  database.topicScore.findMany({
    where: { userId },
    orderBy: [{ questions: 'desc' }, { topic: 'asc' }],
    select: { topic: true, questions: true, correct: true },
  })

const sums = { attempts: true, questions: true, correct: true, seconds: true } as const
type Day = { day: string; attempts: number; questions: number; correct: number; seconds: number }

async function daysOf(userId: string): Promise<Day[]> {
  const rows = await database.dayScore.findMany({
    where: { userId },
    orderBy: { day: 'asc' },
    select: { day: true, ...sums },
  })
  return rows.map((row) => ({ ...row, day: dayOf(row.day) }))
}

const since = (days: Day[], before: string) => days.filter(({ day }) => day > before)

function sumOf(days: Day[]): Omit<Day, 'day'> {
  const total = { attempts: 0, questions: 0, correct: 0, seconds: 0 }
  for (const day of days) {
    total.attempts += day.attempts
    total.questions += day.questions
    total.correct += day.correct
    total.seconds += day.seconds
  }
  return total
}

function compareDays(days: Day[], today: string): Comparison | null {
  const middle = addDays(today, -PERIOD)
  const recent = since(days, addDays(middle, -PERIOD))
  return compare(countsOf(since(recent, middle)), countsOf(recent.filter(({ day }) => day <= middle)))
}

function countsOf(days: Day[]) {
  const { questions, correct } = sumOf(days)
  return { questions, correct }
}

async function compareTopic(userId: string, topic: string, now: Date): Promise<Comparison | null> {
  const period = PERIOD * 86_400_000
  const [middle, first] = [new Date(now.getTime() - period), new Date(now.getTime() - 2 * period)]
  const [recent, before] = await Promise.all([
    countTopic(userId, topic, middle, now),
    countTopic(userId, topic, first, middle),
  ])
  return compare(recent, before)
}
