/** What learners had when a form was read, so that a change made beside it is noticed. Pure. */
import { z } from 'zod'
import { type Given, NOTHING_MORE } from './assignment.ts'

/** By the member's id: those for whom something is set in the place that the form is about. */
export type SeenGiven = Record<string, Given>

const seenSchema = z.record(
  z.string(),
  z.object({ timeFactor: z.number(), extraAttempts: z.number(), extraDays: z.number() }),
)

/** As a hidden field brings it back; null for one that no page has written. */
export function parseSeen(text: string): SeenGiven | null {
  try {
    return seenSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

export function isSameGiven(one: Given | null | undefined, other: Given | null | undefined): boolean {
  if (!one || !other) return !one && !other
  return (['timeFactor', 'extraAttempts', 'extraDays'] as const).every((field) => one[field] === other[field])
}

/** What all of them have, or nothing more where they differ. */
export function commonGiven(all: (Given | null)[]): Given {
  const [first = null] = all
  return all.every((one) => isSameGiven(one ?? NOTHING_MORE, first ?? NOTHING_MORE))
    ? (first ?? NOTHING_MORE)
    : NOTHING_MORE
}
