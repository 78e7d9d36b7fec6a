/** The state of a card as JSON: in the log, as it was before a review, and in the file of a deck. */
import { z } from 'zod'
import type { Schedule } from './card.ts'

const moment = z.iso.datetime().transform((text) => new Date(text))
const count = z.number().int().min(0).max(1_000_000)

/** What ts-fsrs would refuse is refused here, with a sentence. */
export const scheduleSchema = z
  .strictObject({
    due: moment,
    stability: z.number().min(0).max(36_500),
    difficulty: z.number().min(0).max(10),
    scheduledDays: z.number().int().min(0).max(36_500),
    learningSteps: count,
    reps: count,
    lapses: count,
    state: z.enum(['new', 'learning', 'review', 'relearning']),
    lastReview: moment.nullable(),
  })
  .refine(
    ({ state, stability, difficulty, lastReview }) =>
      state === 'new'
        ? stability === 0 && difficulty === 0
        : stability >= 0.001 && difficulty >= 1 && lastReview !== null,
    'a card that was reviewed has a stability, a difficulty from 1 to 10 and its last review; a new one has none',
  ) satisfies z.ZodType<Schedule>

type ScheduleJson = z.input<typeof scheduleSchema>

/** The columns of scheduling, of whatever else the row has. */
export function scheduleJson(row: Schedule): ScheduleJson {
  const { due, stability, difficulty, scheduledDays, learningSteps, reps, lapses, state, lastReview } = row
  const numbers = { stability, difficulty, scheduledDays, learningSteps, reps, lapses }
  return { due: due.toISOString(), ...numbers, state, lastReview: lastReview?.toISOString() ?? null }
}
