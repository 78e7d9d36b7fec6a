import type { Actor } from '#lib/accounts/actor.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { containing } from '#lib/database/containing.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { pageOf } from '#lib/database/page-of.ts'
import { heldFacts } from '#lib/quizzes/held-facts.ts'
import { dropExpired } from './drop-expired.ts'
import type { Deck, DeckCard } from './review-view.ts'
import { shownTo } from './shown-version.ts'

const PAGE_SIZE = 20

export type DeckQuery = { search?: string; show?: 'in' | 'left'; page?: number }

/** The facts of a person's deck as questions, so that nothing is given away: what comes up next first, or what left last. */
export async function readDeck(query: DeckQuery, actor: Actor): Promise<Deck> {
  const now = clock.now()
  await dropExpired(actor, now)
  const isLeft = query.show === 'left'
  const own = { userId: actor.id }
  const held = await heldFacts(database, actor)
  const where = {
    ...own,
    leftAt: isLeft ? { not: null } : null,
    ...matching(query.search ?? '', actor, now, held),
  }
  const [total, inDeck, left, user] = await Promise.all([
    database.card.count({ where }),
    database.card.count({ where: { ...own, leftAt: null } }),
    database.card.count({ where: { ...own, leftAt: { not: null } } }),
    database.user.findUniqueOrThrow({ where: { id: actor.id }, select: { reviewsPerDay: true } }),
  ])
  const { page, pages, skip, take } = pageOf(query.page, total, PAGE_SIZE)
  const rows = await database.card.findMany({
    where,
    orderBy: [isLeft ? { leftAt: 'desc' } : { due: 'asc' }, { id: 'asc' }],
    skip,
    take,
    select: cardSelect,
  })
  const questions = await questionsOf(
    rows.map(({ factId }) => factId),
    actor,
    now,
    held,
  )
  const cards = rows.map((row) => deckCard(row, questions.get(row.factId), { held, now }))
  return { cards, total, page, pages, inDeck, left, limit: user.reviewsPerDay }
}

const cardSelect = {
  id: true,
  factId: true,
  state: true,
  due: true,
  reps: true,
  lapses: true,
  leftAt: true,
  leftBecause: true,
} satisfies Prisma.CardSelect

type CardRow = Prisma.CardGetPayload<{ select: typeof cardSelect }>
type Question = { stem: string; contextLine: string }

/** Searches in the facts and in the questions about them that the person may see. */
function matching(search: string, actor: Actor, now: Date, held: string[]): Prisma.CardWhereInput {
  if (search === '') return {}
  const text = containing(search)
  const asked = { OR: [{ stem: text }, { contextLine: text }] }
  const versions = { some: { AND: [asked, shownTo(actor, now, held)] } }
  const statement = { statement: text, id: { notIn: held } }
  return { fact: { OR: [statement, { questions: { some: { versions } } }] } }
}

/** The newest question about each fact. */
async function questionsOf(
  factIds: string[],
  actor: Actor,
  now: Date,
  held: string[],
): Promise<Map<string, Question>> {
  const rows = await database.questionVersion.findMany({
    where: { AND: [{ question: { factId: { in: factIds } } }, shownTo(actor, now, held)] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { stem: true, contextLine: true, question: { select: { factId: true } } },
  })
  return new Map(
    rows.map(({ stem, contextLine, question }) => [question.factId ?? '', { stem, contextLine }]),
  )
}

function deckCard(
  row: CardRow,
  question: Question | undefined,
  { held, now }: { held: string[]; now: Date },
): DeckCard {
  const { id, state, due, reps, lapses, leftAt, leftBecause } = row
  // The reason may name whom the fact is about.
  const because = held.includes(row.factId) ? '' : (leftBecause ?? '')
  return {
    cardId: id,
    stem: question?.stem ?? null,
    contextLine: question?.contextLine ?? null,
    ...{ state, reps, lapses },
    due: due.toISOString(),
    isDue: due <= now,
    left: leftAt && { at: leftAt.toISOString(), because },
  }
}
