import { clock, dayIn } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import { newSchedule } from './card.ts'
import { scheduleSelect } from './card-store.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'
import { type LocalTime, nextSchedules, tomorrow } from './schedule.ts'

/** A marked response: the fact that it was asked for, and what became of it. */
export type NotedAnswer = { factId: string | null; correct: boolean; flagged: boolean }

type Kept = { factId: string; origin: 'missed' | 'flagged' }

/**
 * Makes cards of what was missed or flagged in an attempt; a fact that is a card already and was missed counts as
 * forgotten. Runs once an attempt, in the transaction that marks it or opens its results: a card tells that its fact was
 * missed, so there is none before the keys may be seen.
 */
export async function noteAnswers(tx: Transaction, userId: string, answers: NotedAnswer[]): Promise<void> {
  const { timeZone } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { timeZone: true },
  })
  const at = { now: clock.now(), timeZone }
  const facts = await stillTrue(tx, missedOrFlagged(answers), dayIn(timeZone, at.now))
  if (facts.length === 0) return
  await takeUp(tx, userId, facts, at)
  await tx.card.createMany({
    data: facts.map((fact) => ({ ...fact, userId, ...newSchedule(tomorrow(at)) })),
    skipDuplicates: true,
  })
}

/** The facts to keep, each once, in the order of their ids. */
function missedOrFlagged(answers: NotedAnswer[]): Kept[] {
  const kept = new Map<string, Kept>()
  for (const { factId, correct, flagged } of answers) {
    if (factId === null || (correct && !flagged)) continue
    if (!correct || !kept.has(factId)) kept.set(factId, { factId, origin: correct ? 'flagged' : 'missed' })
  }
  return [...kept.values()].sort((a, b) => (a.factId < b.factId ? -1 : 1))
}

async function stillTrue(tx: Transaction, kept: Kept[], today: string): Promise<Kept[]> {
  const facts = await tx.fact.findMany({
    where: { id: { in: kept.map(({ factId }) => factId) } },
    select: { id: true, ...datedSelect },
  })
  const old = new Set(facts.filter((fact) => whyExpired(datedFact(fact), today)).map(({ id }) => id))
  return kept.filter(({ factId }) => !old.has(factId))
}

/** The cards there are of these facts: back in the deck, and forgotten where the fact was missed. */
async function takeUp(tx: Transaction, userId: string, facts: Kept[], at: LocalTime): Promise<void> {
  const factIds = facts.map(({ factId }) => factId)
  // In one order, so that two attempts that are marked at once never wait for each other.
  await tx.$queryRaw`
    SELECT id FROM "Card" WHERE "userId" = ${userId}::uuid AND "factId" = ANY(${factIds}::uuid[])
    ORDER BY "factId" FOR UPDATE`
  const missed = facts.filter(({ origin }) => origin === 'missed').map(({ factId }) => factId)
  const known = await tx.card.findMany({
    where: { userId, factId: { in: missed }, state: { not: 'new' } },
    select: { id: true, ...scheduleSelect },
  })
  for (const { id, ...schedule } of known) {
    await tx.card.update({ where: { id }, data: nextSchedules(schedule, at)[1], select: { id: true } })
  }
  await tx.card.updateMany({
    where: { userId, factId: { in: factIds } },
    data: { leftAt: null, leftBecause: null },
  })
}
