import type { Actor } from '#lib/accounts/actor.ts'
import { readableBy } from '#lib/articles/article-store.ts'
import { clock } from '#lib/clock.ts'
import { database, type Transaction } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { scheduleSelect } from './card-store.ts'
import { type CardOfFile, parseDeck } from './deck-file.ts'
import { shownTo } from './shown-version.ts'

export type ImportedDeck = {
  added: number
  /** There already, but reviewed later in the file. */
  updated: number
  /** There already, as in the file or newer. */
  unchanged: number
  /** Facts of articles that are not here, or that the person may not see; a few of them by name. */
  missing: { count: number; articles: string[] }
}

const MOST_NAMED = 5

/**
 * Takes up the cards of a file whose facts are here and may be asked; the others are counted and named. Of a card that is
 * there already the review that was later holds, so that the same file twice changes nothing.
 */
export async function importDeck(input: { content: string }, actor: Actor): Promise<ImportedDeck> {
  const cards = parseDeck(input.content)
  const now = clock.now()
  refuseFuture(cards, now)
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
      const facts = await factsHere(tx, cards, actor, now)
      const missing = cards.filter((card) => !facts.has(placeOf(card)))
      const kept = latestByFact(cards, facts)
      const updated = await update(tx, kept, actor)
      const { count: added } = await tx.card.createMany({
        data: Array.from(kept, ([factId, card]) => ({
          ...{ factId, userId: actor.id, origin: 'imported' as const },
          ...columnsOf(card),
        })),
        skipDuplicates: true,
      })
      const articles = [...new Set(missing.map(({ article }) => article.title))].slice(0, MOST_NAMED)
      const unchanged = kept.size - added - updated
      return { added, updated, unchanged, missing: { count: missing.length, articles } }
    },
    { timeout: 60_000 },
  )
}

function refuseFuture(cards: CardOfFile[], now: Date): void {
  const index = cards.findIndex(({ schedule }) => schedule.lastReview !== null && schedule.lastReview > now)
  if (index === -1) return
  const sentence = `This file cannot be taken up: card ${index + 1} was reviewed in the future. Is a clock wrong?`
  throw new AppError('invalid', sentence)
}

type Place = Pick<CardOfFile, 'statement'> & { article: { contentHash: string } }

/** What a fact is known by in every installation: the text that it stands in, and what it says. */
const placeOf = ({ statement, article }: Place): string => `${article.contentHash} ${statement}`

/** The facts of the file that are here and have a question that this person may be asked, by their place. */
async function factsHere(tx: Transaction, cards: CardOfFile[], actor: Actor, now: Date) {
  const held = await heldFacts(tx, actor)
  const rows = await tx.fact.findMany({
    where: {
      id: { notIn: held },
      article: {
        AND: [{ contentHash: { in: cards.map(({ article }) => article.contentHash) } }, readableBy(actor)],
      },
      questions: { some: { versions: { some: shownTo(actor, now, held) } } },
    },
    orderBy: { id: 'desc' },
    select: {
      id: true,
      statement: true,
      article: { select: { contentHash: true } },
      cards: { where: { userId: actor.id }, select: { id: true } },
    },
  })
  // Of several that say the same the first counts, or the one that is a card already.
  const ordered = rows.toSorted((a, b) => a.cards.length - b.cards.length)
  return new Map(ordered.map((fact) => [placeOf(fact), fact.id]))
}

/** One card a fact: of two the one reviewed later. */
function latestByFact(cards: CardOfFile[], facts: Map<string, string>): Map<string, CardOfFile> {
  const kept = new Map<string, CardOfFile>()
  for (const card of cards) {
    const factId = facts.get(placeOf(card))
    if (factId === undefined) continue
    const other = kept.get(factId)
    if (!other || isLater(card.schedule, other.schedule)) kept.set(factId, card)
  }
  return kept
}

type Reviewed = { lastReview: Date | null }

const isLater = (a: Reviewed, b: Reviewed): boolean =>
  (a.lastReview?.getTime() ?? 0) > (b.lastReview?.getTime() ?? 0)

/** Brings the cards up to date that were reviewed later in the file. Gives how many. */
async function update(tx: Transaction, kept: Map<string, CardOfFile>, actor: Actor): Promise<number> {
  const there = await tx.card.findMany({
    where: { userId: actor.id, factId: { in: [...kept.keys()] } },
    orderBy: { factId: 'asc' },
    select: { id: true, factId: true, ...scheduleSelect },
  })
  let updated = 0
  for (const card of there) {
    const fromFile = kept.get(card.factId)
    if (!fromFile || !isLater(fromFile.schedule, card)) continue
    await tx.card.update({ where: { id: card.id }, data: columnsOf(fromFile), select: { id: true } })
    updated += 1
  }
  return updated
}

function columnsOf({ schedule, left }: CardOfFile) {
  return { ...schedule, leftAt: left && new Date(left.at), leftBecause: left?.because ?? null }
}
