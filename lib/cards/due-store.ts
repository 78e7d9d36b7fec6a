/** Queries about what is due that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { dayIn, startOfDay } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'

/** The cards of a person that have come up; those that a task holds back (`heldFacts`) wait for it. */
export function dueBy(userId: string, now: Date, held: string[]): Prisma.CardWhereInput {
  return { userId, leftAt: null, due: { lte: now }, factId: { notIn: held } }
}

/** A person's reviews of today, where they live. */
export function reviewsToday(actor: Actor, now: Date): Promise<number> {
  const since = startOfDay(actor.timeZone, dayIn(actor.timeZone, now))
  return database.reviewLog.count({ where: { userId: actor.id, reviewedAt: { gte: since } } })
}

/** How many reviews the daily limit of a person still allows today. */
export async function reviewsLeft(actor: Actor, now: Date): Promise<number> {
  const [done, user] = await Promise.all([
    reviewsToday(actor, now),
    database.user.findUnique({ where: { id: actor.id }, select: { reviewsPerDay: true } }),
  ])
  return Math.max(0, (user?.reviewsPerDay ?? 0) - done)
}
