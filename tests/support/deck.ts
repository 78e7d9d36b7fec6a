import { randomUUID } from 'node:crypto'
import type { Actor } from '#lib/accounts/actor.ts'
import type { RatedAnswer } from '#lib/cards/rate-card.ts'
import { readCard } from '#lib/cards/read-card.ts'
import type { Rating } from '#lib/cards/schedule.ts'
import { database } from '#lib/database/client.ts'
import { makeQuiz } from './make-quiz.ts'
import { makePerson } from './people.ts'
import { play } from './play.ts'

/** A person who has missed all three questions of a quiz of their own: three cards, all of which have come up. */
export async function makeDeck(options: { timeZone?: string } = {}) {
  const actor = await makePerson(options)
  const { quizId } = await makeQuiz(actor)
  const { attemptId } = await play(quizId, actor, [])
  return { actor, quizId, attemptId, cardIds: await comeUp(actor) }
}

/** Lets all cards of a person come up, in the order of their ids, which is given. */
export async function comeUp(actor: Actor): Promise<string[]> {
  const cards = await database.card.findMany({ where: { userId: actor.id }, orderBy: { id: 'asc' } })
  for (const [index, { id }] of cards.entries()) {
    await database.card.update({ where: { id }, data: { due: new Date(Date.UTC(2026, 0, 1, 0, index)) } })
  }
  return cards.map(({ id }) => id)
}

/** A rating of a card that was not known, as its page would send it. */
export async function rated(cardId: string, actor: Actor, rating: Rating = 3): Promise<RatedAnswer> {
  const { versionId, reps } = await readCard({ cardId }, actor)
  return { cardId, versionId, choice: [], rating, reviewId: randomUUID(), reps }
}
