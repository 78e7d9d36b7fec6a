/** When a card comes up again. Whole days in the person's time zone, no chance: the same answer gives the same date. */
import { fsrs, Rating as Grade } from 'ts-fsrs'
import { dayIn, daysAfter, startOfDay } from '#lib/clock.ts'
import { asDay, fromFsrs, type Schedule, toFsrs } from './card.ts'

/** How well a fact was known: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** News older than this is asked for no more, so no card waits longer. */
export const LONGEST_WAIT = 365

/** A moment on a person's clock. */
export type LocalTime = { now: Date; timeZone: string }

// Hard, good and easy stay a day apart from one another, also at the end: three days less than the longest wait.
const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: LONGEST_WAIT - 3,
  enable_fuzz: false,
  enable_short_term: false,
})

/** What a card becomes by each of the four ratings, given now. */
export function nextSchedules(card: Schedule, { now, timeZone }: LocalTime): Record<Rating, Schedule> {
  const next = scheduler.repeat(toFsrs(card, timeZone), asDay(now, timeZone))
  const of = (grade: Grade.Again | Grade.Hard | Grade.Good | Grade.Easy) =>
    fromFsrs(next[grade].card, now, timeZone)
  return { 1: of(Grade.Again), 2: of(Grade.Hard), 3: of(Grade.Good), 4: of(Grade.Easy) }
}

/** The first moment of tomorrow, when new cards come up. */
export function tomorrow({ now, timeZone }: LocalTime): Date {
  return startOfDay(timeZone, daysAfter(dayIn(timeZone, now), 1))
}
