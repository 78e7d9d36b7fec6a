import type { Actor } from '#lib/accounts/actor.ts'
import type { ArticleReference } from '#lib/articles/article.ts'
import { articleReference, readableBy, referenceSelect } from '#lib/articles/article-store.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import { inParagraph } from '#lib/questions/evidence-in-paragraph.ts'
import { mark } from '#lib/questions/marking.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { askableVersion, cardToAsk, choiceFor, orderOfCard } from './card-store.ts'
import type { AnsweredCard } from './review-view.ts'
import { nextSchedules } from './schedule.ts'

export type CardAnswer = {
  cardId: string
  versionId: string
  /** Ids of options or the text that was typed; empty for not known. */
  choice: string[]
}

/** A card is worth one point, in hundredths. */
const POINTS = 100

/** Marks an answer to a card that has come up, and explains it. Nothing is kept before it is rated. */
export async function answerCard(input: CardAnswer, actor: Actor): Promise<AnsweredCard> {
  const now = clock.now()
  const card = await cardToAsk(database, input.cardId, actor, now)
  const row = await database.questionVersion.findFirst({
    where: await askableVersion(database, { card, versionId: input.versionId }, actor, now),
    select: { ...versionSelect, question: { select: { article: { select: { id: true, text: true } } } } },
  })
  if (!row) throw notFound('question')
  const content = versionContent(row)
  const { kind, contextLine, stem, key, tolerance, unit, explanation, evidence } = content
  const choice = choiceFor(content, input.choice)
  const { article } = row.question
  const next = nextSchedules(card, { now, timeZone: actor.timeZone })
  return {
    ...{ cardId: card.id, versionId: row.id, reps: card.reps },
    ...{ kind, contextLine, stem, key, tolerance, unit, explanation, choice },
    ...mark(content, choice, POINTS),
    points: POINTS,
    options: orderOfCard(card, content).map((option) => ({
      ...option,
      isKey: key.includes(option.id),
      isChosen: choice?.includes(option.id) ?? false,
    })),
    evidence: evidence.map((span) => inParagraph(article?.text, span)),
    article: article && (await articleFor(article.id, actor)),
    waits: {
      1: next[1].scheduledDays,
      2: next[2].scheduledDays,
      3: next[3].scheduledDays,
      4: next[4].scheduledDays,
    },
  }
}

/** The article to link to, if this person may read it. */
async function articleFor(id: string, actor: Actor): Promise<ArticleReference | null> {
  const where = { AND: [{ id }, readableBy(actor)] }
  const row = await database.article.findFirst({ where, select: referenceSelect })
  return row && articleReference(row)
}
