import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { recordId } from '#lib/database/record-id.ts'
import { mark } from '#lib/questions/marking.ts'
import { overAlready } from './attempt.ts'
import { choiceOf, lockAttempt } from './attempt-store.ts'
import { recordScores } from './record-scores.ts'
import { type MarkedResponse, tally } from './tally.ts'

export type SubmittedAttempt = { attemptId: string; score: number; maxScore: number }

/** Marks an attempt of this person and adds it to their scores. Submitting again gives the same result. */
export async function submitAttempt(input: { attemptId: string }, actor: Actor): Promise<SubmittedAttempt> {
  const id = recordId(input.attemptId, 'attempt')
  return database.$transaction(async (tx) => {
    const state = await lockAttempt(tx, id, actor, 'alone')
    if (state === 'discarded') throw overAlready(state)
    if (state === 'inProgress') await submit(tx, id, actor)
    const { score, maxScore } = await tx.attempt.findUniqueOrThrow({
      where: { id },
      select: { score: true, maxScore: true },
    })
    return { attemptId: id, score: score ?? 0, maxScore }
  })
}

async function submit(tx: Transaction, id: string, actor: Actor): Promise<void> {
  const now = clock.now()
  const day = dayIn(actor.timeZone, now)
  const marked = await markResponses(tx, id)
  const submitted = {
    state: 'submitted',
    submittedAt: now,
    submittedOn: new Date(day),
    endedBy: 'person',
  } as const
  const { seconds } = await tx.attempt.update({
    where: { id },
    data: { ...submitted, score: tally(marked).score },
    select: { seconds: true },
  })
  await recordScores(tx, { attemptId: id, userId: actor.id, submittedAt: now, day, seconds }, marked)
}

async function markResponses(tx: Transaction, attemptId: string): Promise<MarkedResponse[]> {
  const rows = await tx.response.findMany({
    where: { attemptId },
    select: {
      position: true,
      points: true,
      choice: true,
      version: { select: { key: true, question: { select: { topic: true, factId: true } } } },
    },
  })
  const marked = rows.map(({ position, points, choice, version }) => {
    const key = z.array(z.string()).parse(version.key)
    return { position, points, ...version.question, ...mark({ key }, choiceOf(choice), points) }
  })
  for (const { position, score, correct } of marked) {
    await tx.response.update({
      where: { attemptId_position: { attemptId, position } },
      data: { score, correct },
      select: { position: true },
    })
  }
  return marked
}
