/** A card: what is remembered of a fact, and when it comes up again. Between our rows and those of ts-fsrs. */
import { type Card as FsrsCard, State } from 'ts-fsrs'
import { dayIn, dayOf, startOfDay } from '#lib/clock.ts'

export type CardState = 'new' | 'learning' | 'review' | 'relearning'

/** The columns of a card that scheduling reads and writes. */
export type Schedule = {
  due: Date
  /** Days after which nine in ten such facts are still known. */
  stability: number
  /** 1 to 10; 0 while new. */
  difficulty: number
  scheduledDays: number
  learningSteps: number
  reps: number
  lapses: number
  state: CardState
  lastReview: Date | null
}

const STATES = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<CardState, State>

/** The state of a card that nobody has reviewed yet. */
export function newSchedule(due: Date): Schedule {
  const nothing = { stability: 0, difficulty: 0, scheduledDays: 0, learningSteps: 0, reps: 0, lapses: 0 }
  return { due, ...nothing, state: 'new', lastReview: null }
}

/** A moment as ts-fsrs gets it: the person's day, at midnight UTC, so that it counts their days and not hours. */
export function asDay(time: Date, timeZone: string): Date {
  return new Date(dayIn(timeZone, time))
}

export function toFsrs(schedule: Schedule, timeZone: string): FsrsCard {
  const { due, lastReview, state, scheduledDays, learningSteps, ...same } = schedule
  return {
    ...same,
    due: asDay(due, timeZone),
    state: STATES[state],
    elapsed_days: 0, // ts-fsrs counts them from the last review
    scheduled_days: scheduledDays,
    learning_steps: learningSteps,
    ...(lastReview ? { last_review: asDay(lastReview, timeZone) } : {}),
  }
}

/** The row of what ts-fsrs made of a review at a time: due when that day begins where the person lives. */
export function fromFsrs(card: FsrsCard, reviewedAt: Date, timeZone: string): Schedule {
  const { stability, difficulty, reps, lapses, scheduled_days, learning_steps } = card
  const state = (Object.keys(STATES) as CardState[]).find((name) => STATES[name] === card.state)
  if (!state) throw new Error(`ts-fsrs knows a state ${card.state} that we do not`)
  return {
    due: startOfDay(timeZone, dayOf(card.due)),
    ...{ stability, difficulty, reps, lapses, state },
    scheduledDays: scheduled_days,
    learningSteps: learning_steps,
    lastReview: reviewedAt,
  }
}
