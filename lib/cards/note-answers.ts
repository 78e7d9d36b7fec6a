import { clock, dayIn } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { newSchedule } from './card.ts'
import { scheduleSelect } from './card-store.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'
import { firstDayFrom, type LocalTime, nextSchedules, tomorrow } from './schedule.ts'

const attemptSelect = {
  userId: true,
  feedback: true,
  dueAt: true,
  user: { select: { timeZone: true } },
  responses: {
    orderBy: { position: 'asc' },
    select: {
      correct: true,
      flagged: true,
      version: { select: { question: { select: { fact: { select: { id: true, ...datedSelect } } } } } },
    },
  },
} satisfies Prisma.AttemptSelect

type AttemptRow = Prisma.AttemptGetPayload<{ select: typeof attemptSelect }>

/**
 * Makes cards of what was missed or flagged in an attempt; a fact that is a card already and was missed counts as
 * forgotten. Runs in the transaction that marks, once its responses are marked, so it happens once.
 * A card tells that its fact was missed: where the attempt is explained later, it comes up later, and where it never
 * is, there is none.
 */
export async function noteAnswers(tx: Transaction, attemptId: string): Promise<void> {
  const attempt = await tx.attempt.findUniqueOrThrow({ where: { id: attemptId }, select: attemptSelect })
  if (attempt.feedback === 'never') return
  const at = { now: clock.now(), timeZone: attempt.user.timeZone }
  const facts = factsToKeep(attempt, dayIn(at.timeZone, at.now))
  if (facts.length === 0) return
  const isExplained = attempt.feedback !== 'due' || (attempt.dueAt ?? at.now) <= at.now
  if (isExplained) await takeUp(tx, attempt.userId, facts, at)
  const due = isExplained ? tomorrow(at) : firstDayFrom(attempt.dueAt ?? at.now, at.timeZone)
  await tx.card.createMany({
    data: facts.map((fact) => ({ ...fact, userId: attempt.userId, ...newSchedule(due) })),
    skipDuplicates: true,
  })
}

type Kept = { factId: string; origin: 'missed' | 'flagged' }

/** The facts that were missed or flagged and still hold, each once, in the order of their ids. */
function factsToKeep({ responses }: AttemptRow, today: string): Kept[] {
  const kept = new Map<string, Kept>()
  for (const { correct, flagged, version } of responses) {
    const { fact } = version.question
    if (!fact || (correct && !flagged) || whyExpired(datedFact(fact), today)) continue
    const origin = correct ? 'flagged' : 'missed'
    if (origin === 'missed' || !kept.has(fact.id)) kept.set(fact.id, { factId: fact.id, origin })
  }
  return [...kept.values()].sort((a, b) => (a.factId < b.factId ? -1 : 1))
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
