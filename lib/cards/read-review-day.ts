import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn, daysAfter, startOfDay } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { dropExpired } from './drop-expired.ts'
import { dueBy, reviewsToday } from './due-store.ts'
import { TAKEN_OUT } from './leaving.ts'
import type { ReviewDay } from './review-view.ts'

const FORECAST_DAYS = 7
const MOST_LEFT = 5

/** How a person's reviews stand today: what is due and done, and what comes in the next days. */
export async function readReviewDay(actor: Actor): Promise<ReviewDay> {
  const now = clock.now()
  await dropExpired(actor, now)
  const { reviewsPerDay: limit } = await database.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { reviewsPerDay: true },
  })
  const today = dayIn(actor.timeZone, now)
  const held = await heldFacts(database, actor)
  const [up, done, inDeck, forecast, left] = await Promise.all([
    database.card.count({ where: dueBy(actor.id, now, held) }),
    reviewsToday(actor, now),
    database.card.count({ where: { userId: actor.id, leftAt: null } }),
    forecastFrom(today, actor, held),
    leftSince(startOfDay(actor.timeZone, today), actor, held),
  ])
  const due = Math.min(up, Math.max(0, limit - done))
  return { due, waiting: up - due, done, limit, inDeck, forecast, left }
}

/** How many cards come up on each day; today also those that came up before. */
async function forecastFrom(today: string, actor: Actor, held: string[]): Promise<ReviewDay['forecast']> {
  const days = Array.from({ length: FORECAST_DAYS }, (_, index) => daysAfter(today, index))
  // Where each day ends: bucket 0 is all before the end of today.
  const ends = days.map((day) => startOfDay(actor.timeZone, daysAfter(day, 1)))
  const rows = await database.$queryRaw<{ bucket: number; cards: number }[]>`
    SELECT width_bucket(due, ${ends}::timestamptz[]) AS bucket, count(*)::int AS cards FROM "Card"
    WHERE "userId" = ${actor.id}::uuid AND "leftAt" IS NULL AND due < ${ends.at(-1)}
      AND "factId" <> ALL(${held}::uuid[])
    GROUP BY bucket`
  const counts = new Map(rows.map(({ bucket, cards }) => [bucket, cards]))
  return days.map((day, index) => ({ day, cards: counts.get(index) ?? 0 }))
}

/** What grew too old; not what the person took out. */
async function leftSince(since: Date, actor: Actor, held: string[]): Promise<ReviewDay['left']> {
  const rows = await database.card.findMany({
    where: {
      ...{ userId: actor.id, factId: { notIn: held } },
      ...{ leftAt: { gte: since }, leftBecause: { not: TAKEN_OUT } },
    },
    orderBy: { leftAt: 'desc' },
    take: MOST_LEFT,
    select: { id: true, leftBecause: true, fact: { select: { statement: true } } },
  })
  return rows.map(({ id, leftBecause, fact }) => ({
    cardId: id,
    statement: fact.statement,
    because: leftBecause ?? '',
  }))
}
