/** The states of an attempt and the rules that need nothing but them. */
import { AppError } from '#lib/errors.ts'

/** `inProgress → submitted` by the person or the deadline; `discarded` by a teacher, with a reason. */
export type AttemptState = 'inProgress' | 'submitted' | 'discarded'

/** Who ended it. */
export type AttemptEnd = 'person' | 'deadline'

/** What to say when something is to be written into an attempt that has ended. */
export function overAlready(
  state: Exclude<AttemptState, 'inProgress'>,
  endedBy?: AttemptEnd | null,
): AppError {
  const sentences = {
    submitted: 'This attempt is submitted. What was saved before counts.',
    discarded: 'This attempt was discarded.',
    deadline: 'The time is up. What was saved before counts.',
  }
  const late = state === 'submitted' && endedBy === 'deadline'
  const details = late ? { state, endedBy } : { state }
  return new AppError('conflict', sentences[late ? 'deadline' : state], { details })
}

/** Time spent on a question, as far as the player told: it only grows, and is no longer than the attempt. */
export function secondsSpent(stored: number, told: number, startedAt: Date, now: Date): number {
  const whole = Math.ceil((now.getTime() - startedAt.getTime()) / 1_000)
  return Math.max(stored, Math.min(told, whole))
}

/** A seed for the order of options: 32 bits that fit PostgreSQL's integer. `random` gives numbers in [0, 1). */
export function makeSeed(random: () => number): number {
  return Math.floor(random() * 2 ** 32) - 2 ** 31
}
