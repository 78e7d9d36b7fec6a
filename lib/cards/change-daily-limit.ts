import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'

export const MOST_REVIEWS = 500

const limitSchema = z.number().int().min(1).max(MOST_REVIEWS)

/** Sets how many cards this person is asked on a day at most. */
export async function changeDailyLimit(input: { reviewsPerDay: number }, actor: Actor): Promise<void> {
  const parsed = limitSchema.safeParse(input.reviewsPerDay)
  if (!parsed.success) {
    const sentence = `Choose a whole number from 1 to ${MOST_REVIEWS}.`
    throw new AppError('invalid', sentence, { fields: { reviewsPerDay: [sentence] } })
  }
  await database.user.update({
    where: { id: actor.id },
    data: { reviewsPerDay: parsed.data },
    select: { id: true },
  })
}
