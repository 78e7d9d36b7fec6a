/** What some learners are given more, as a form sends it. Pure. */
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import type { Given } from './assignment.ts'

const GIVEN_FIELDS = ['timeFactor', 'extraAttempts', 'extraDays'] as const

/** As texts; an empty one is nothing more. */
export type AccommodationForm = Record<(typeof GIVEN_FIELDS)[number], string> & { memberIds: string[] }

export const givenForm = ({ timeFactor, extraAttempts, extraDays }: Given) => ({
  timeFactor: String(timeFactor),
  extraAttempts: String(extraAttempts),
  extraDays: String(extraDays),
})

const whole = (least: number, most: number, empty: number, message: string) =>
  z
    .string()
    .trim()
    .transform((text) => (text === '' ? empty : Number(text.replace(/\s*%$/, ''))))
    .refine((value) => Number.isInteger(value) && value >= least && value <= most, message)

const schema = z.object({
  timeFactor: whole(100, 1000, 100, 'Type a whole number of percent from 100 (as everybody) to 1000.'),
  extraAttempts: whole(0, 100, 0, 'Type a whole number from 0 to 100.'),
  extraDays: whole(0, 365, 0, 'Type a whole number of days from 0 to 365.'),
  memberIds: z
    .array(z.uuid('Choose learners of this class.'))
    .min(1, 'Choose at least one learner.')
    .max(1000, 'These are too many learners.'),
})

/** Throws `invalid` with sentences by field. */
export function parseAccommodation(form: AccommodationForm): Given & { memberIds: string[] } {
  const parsed = schema.safeParse(form)
  if (parsed.success) return { ...parsed.data, memberIds: [...new Set(parsed.data.memberIds)] }
  const { fieldErrors } = z.flattenError(parsed.error)
  throw new AppError('invalid', 'This cannot be given yet.', { fields: fieldErrors })
}
