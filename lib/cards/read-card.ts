import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { optionSchema, questionKindSchema } from '#lib/questions/question.ts'
import { cardToAsk, orderOfCard } from './card-store.ts'
import { questionOfCard } from './question-of-card.ts'
import type { CardQuestion } from './review-view.ts'

/** Not even fetched: key, explanation and evidence. */
const askedSelect = {
  id: true,
  kind: true,
  contextLine: true,
  stem: true,
  options: true,
  unit: true,
} as const

/** What a card that has come up asks: where there are several questions about its fact, the one seen longest ago. */
export async function readCard(input: { cardId: string }, actor: Actor): Promise<CardQuestion> {
  const now = clock.now()
  const card = await cardToAsk(database, input.cardId, actor, now)
  const versionId = await questionOfCard(card, actor, now)
  if (!versionId) throw notFound('question')
  const { id, options, ...asked } = await database.questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: askedSelect,
  })
  const kind = questionKindSchema.parse(asked.kind)
  const shown = orderOfCard(card, { kind, options: shownSchema.parse(options) })
  return { cardId: card.id, versionId: id, reps: card.reps, ...asked, kind, options: shown }
}

/** Keeps of an option what may be seen before answering; the schema drops all else. */
const shownSchema = optionSchema.pick({ id: true, text: true }).array()
