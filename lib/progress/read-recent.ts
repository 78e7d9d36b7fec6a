import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn, dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { ScorePoint } from './progress-view.ts'
import { latestScores } from './score-store.ts'
import { streakOf } from './streak.ts'

const MOST_SCORES = 4
/** A longer streak is shown as this one. */
const MOST_DAYS = 1000

export type Recent = {
  /** Newest first. */
  scores: ScorePoint[]
  /** Days in a row, up to today or yesterday. */
  streak: number
  /** Whether today is one of them. */
  isTodayDone: boolean
}

/** How it went last, in few words, as the home page shows it. */
export async function readRecent(actor: Actor): Promise<Recent> {
  const [scores, rows] = await Promise.all([
    latestScores(actor.id, MOST_SCORES),
    database.dayScore.findMany({
      where: { userId: actor.id },
      orderBy: { day: 'desc' },
      take: MOST_DAYS,
      select: { day: true },
    }),
  ])
  const days = rows.map(({ day }) => dayOf(day)).toReversed()
  const today = dayIn(actor.timeZone, clock.now())
  return { scores, streak: streakOf(days, today).current, isTodayDone: days.at(-1) === today }
}
