import type { Actor } from '#lib/accounts/actor.ts'
import { clock, dayOf } from '#lib/clock.ts'
import { csv, csvHead } from '#lib/csv.ts'
import { database } from '#lib/database/client.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { keyWords } from '#lib/questions/response-words.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { scheduleSelect } from './card-store.ts'
import { type DeckFile, deckFile, type WrittenCard } from './deck-file.ts'
import { scheduleJson } from './schedule-json.ts'
import { shownTo } from './shown-version.ts'

/**
 * The deck of a person, also what has left it, with the questions whose keys they may see. Facts that a task holds back
 * are left out: they say the key.
 */
export async function exportDeck(actor: Actor): Promise<DeckFile> {
  const now = clock.now()
  const held = await heldFacts(database, actor)
  const rows = await database.card.findMany({
    where: { userId: actor.id, factId: { notIn: held } },
    orderBy: { id: 'asc' },
    select: {
      ...scheduleSelect,
      factId: true,
      origin: true,
      leftAt: true,
      leftBecause: true,
      fact: {
        select: {
          statement: true,
          article: { select: { title: true, publishedOn: true, contentHash: true } },
        },
      },
    },
  })
  const questions = await questionsByFact(actor, now, held)
  const cards = rows.map(({ factId, origin, leftAt, leftBecause, fact, ...schedule }) => ({
    article: { ...fact.article, publishedOn: dayOf(fact.article.publishedOn) },
    statement: fact.statement,
    question: questions.get(factId) ?? null,
    origin,
    schedule: scheduleJson(schedule),
    left: leftAt && { at: leftAt.toISOString(), because: leftBecause ?? '' },
  }))
  return deckFile(cards, now)
}

/** The newest question about each fact of the deck, with its answer in words. */
async function questionsByFact(
  actor: Actor,
  now: Date,
  held: string[],
): Promise<Map<string, WrittenCard['question']>> {
  const rows = await database.questionVersion.findMany({
    where: {
      AND: [{ question: { fact: { cards: { some: { userId: actor.id } } } } }, shownTo(actor, now, held)],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { ...versionSelect, question: { select: { factId: true } } },
  })
  return new Map(
    rows.map(({ question, ...row }) => {
      const content = versionContent(row)
      const { contextLine: context, stem: asked, explanation } = content
      return [question.factId ?? '', { context, asked, answer: keyWords(content, content.key), explanation }]
    }),
  )
}

const COLUMNS = ['Question', 'Answer', 'Context', 'Explanation', 'Article', 'Due', 'Reviews', 'Left the deck']

/** The same as a table for a spreadsheet. */
export function deckTable({ cards }: DeckFile): string {
  const lines = cards.map(({ question, statement, article, schedule, left }) => [
    question?.asked ?? statement,
    question?.answer ?? '',
    question?.context ?? '',
    question?.explanation ?? '',
    article.title,
    left ? '' : schedule.due,
    schedule.reps,
    left?.because ?? '',
  ])
  return csvHead(COLUMNS) + (lines.length > 0 ? csv(lines) : '')
}
