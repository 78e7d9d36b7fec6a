import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayIn } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { refuseHeldBack } from '#lib/quizzes/held-back.ts'
import { newSchedule } from './card.ts'
import { whyExpired } from './expiry.ts'
import { datedFact, datedSelect } from './fact-dates.ts'
import { tomorrow } from './schedule.ts'
import { explainedTo } from './shown-version.ts'

/** A question of one's own attempt. */
export type AnsweredQuestion = { attemptId: string; position: number }

/**
 * Puts the fact behind a question into the person's deck, from tomorrow on. The question is one of an attempt of theirs
 * that is explained to them. A fact that is in the deck stays as it is; one that has left it comes back.
 */
export async function addCard(
  input: AnsweredQuestion,
  actor: Actor,
): Promise<{ cardId: string; due: string }> {
  const now = clock.now()
  const fact = await factBehind(input, actor, now)
  const why = whyExpired(fact, dayIn(actor.timeZone, now))
  if (why) throw new AppError('invalid', `This fact is too old to be learnt. ${why}`)
  const place = { userId_factId: { userId: actor.id, factId: fact.id } }
  await database.card.createMany({
    data: {
      ...place.userId_factId,
      origin: 'chosen',
      ...newSchedule(tomorrow({ now, timeZone: actor.timeZone })),
    },
    skipDuplicates: true,
  })
  const { id, due } = await database.card.update({
    where: place,
    data: { leftAt: null, leftBecause: null },
    select: { id: true, due: true },
  })
  return { cardId: id, due: due.toISOString() }
}

async function factBehind({ attemptId, position }: AnsweredQuestion, actor: Actor, now: Date) {
  const id = recordId(attemptId, 'attempt')
  if (!Number.isInteger(position) || position < 0 || position >= 2 ** 31) throw notFound('question')
  const row = await database.response.findFirst({
    where: { attemptId: id, position, attempt: explainedTo(actor.id, now) },
    select: {
      version: {
        select: {
          question: {
            select: { fact: { select: { id: true, ...datedSelect } } },
          },
        },
      },
    },
  })
  if (!row) throw notFound('question')
  await refuseHeldBack(database, { attemptId: id }, actor)
  const { fact } = row.version.question
  if (!fact) throw new AppError('invalid', 'There is no article behind this question to review it by.')
  return { id: fact.id, ...datedFact(fact) }
}
