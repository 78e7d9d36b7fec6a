/** Queries about cards that several use cases share. */
import type { Actor } from '#lib/accounts/actor.ts'
import { holdPerson } from '#lib/accounts/hold-person.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound, recordId } from '#lib/database/record-id.ts'
import { AppError } from '#lib/errors.ts'
import { isChoice } from '#lib/questions/choice.ts'
import { hashOf } from '#lib/questions/evidence.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { shownTo } from './shown-version.ts'

export const scheduleSelect = {
  due: true,
  stability: true,
  difficulty: true,
  scheduledDays: true,
  learningSteps: true,
  reps: true,
  lapses: true,
  state: true,
  lastReview: true,
} satisfies Prisma.CardSelect

const cardSelect = { id: true, factId: true, leftAt: true, ...scheduleSelect } satisfies Prisma.CardSelect

/** A card of this person. Throws `not-found`. */
export async function findCard(tx: Transaction, cardId: string, actor: Actor) {
  const id = recordId(cardId, 'card')
  const card = await tx.card.findFirst({ where: { id, userId: actor.id }, select: cardSelect })
  if (!card) throw notFound('card')
  return card
}

/** The same, held until the transaction ends. */
export async function lockCard(tx: Transaction, cardId: string, actor: Actor) {
  const id = recordId(cardId, 'card')
  await holdPerson(tx, actor.id)
  await tx.$queryRaw`SELECT id FROM "Card" WHERE id = ${id}::uuid AND "userId" = ${actor.id}::uuid FOR UPDATE`
  return findCard(tx, id, actor)
}

/** A card of this person that has come up. Throws `conflict` when it has not, as after a review in another tab. */
export async function cardToAsk(tx: Transaction, cardId: string, actor: Actor, now: Date) {
  const card = await findCard(tx, cardId, actor)
  refuseUnlessDue(card, now)
  return card
}

export function refuseUnlessDue(card: { leftAt: Date | null; due: Date }, now: Date): void {
  if (card.leftAt) throw new AppError('conflict', 'This fact has left your deck meanwhile.')
  if (card.due > now)
    throw new AppError('conflict', 'This card was reviewed meanwhile; its next date stands.')
}

/** A version that this card may ask this person. */
export async function askableVersion(
  tx: Transaction,
  of: { card: { factId: string }; versionId: string },
  actor: Actor,
  now: Date,
): Promise<Prisma.QuestionVersionWhereInput> {
  const id = recordId(of.versionId, 'question')
  const held = await heldFacts(tx, actor)
  return { AND: [{ id, question: { factId: of.card.factId } }, shownTo(actor, now, held)] }
}

/** Options in an order of their own for each review of a card, and the same before and after answering. */
export function orderOfCard<Option>(
  card: { id: string; reps: number },
  question: { kind: QuestionKind; options: readonly Option[] },
): Option[] {
  return shownOptions(question, Number.parseInt(hashOf(card.id).slice(0, 8), 16), card.reps)
}

/** What was answered, null for nothing. Throws `invalid` for what is no answer to this question. */
export function choiceFor(
  question: { kind: QuestionKind; options: readonly { id: string }[] },
  choice: string[],
): string[] | null {
  if (!isChoice(question, choice)) throw new AppError('invalid', 'This is not an answer to this question.')
  return choice.length > 0 ? choice : null
}
