/** The file of a deck: cards with the facts that they are about, to be taken up again here or elsewhere. */
import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import { scheduleSchema } from './schedule-json.ts'

const DECK_FORMAT = 'quizwire-deck'
const VERSION = 1
const MOST_CARDS = 5000
/** What the text of a file may weigh, in UTF-16 units. */
export const LONGEST_FILE = 5_000_000

/** Text that PostgreSQL can hold. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'the text holds broken characters')

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'this is no SHA-256')

const cardSchema = z.object({
  /** The text that the fact stands in, by its SHA-256, and the fact as the text says it. */
  article: z.object({ title: text(500), publishedOn: z.iso.date(), contentHash: sha256 }),
  statement: text(20_000).min(1),
  origin: z.enum(['missed', 'flagged', 'chosen', 'imported']),
  schedule: scheduleSchema,
  left: z.object({ at: z.iso.datetime(), because: text(500).min(1) }).nullable(),
})

const deckSchema = z.object({
  format: z.literal(DECK_FORMAT),
  version: z.literal(VERSION),
  cards: z.array(cardSchema).max(MOST_CARDS, `a deck has at most ${MOST_CARDS} cards`),
})

export type CardOfFile = z.infer<typeof cardSchema>

/** A card as it is written: `question` is for people to read, and left aside when the file is read. */
export type WrittenCard = z.input<typeof cardSchema> & {
  question: { context: string; asked: string; answer: string; explanation: string } | null
}

export type DeckFile = {
  format: typeof DECK_FORMAT
  version: typeof VERSION
  exportedAt: string
  cards: WrittenCard[]
}

export function deckFile(cards: WrittenCard[], exportedAt: Date): DeckFile {
  return { format: DECK_FORMAT, version: VERSION, exportedAt: exportedAt.toISOString(), cards }
}

/** The cards of a file. Throws `invalid` with a sentence about the first thing that is wrong. */
export function parseDeck(content: string): CardOfFile[] {
  if (content.length > LONGEST_FILE) throw refusal('it is too large')
  const parsed = deckSchema.safeParse(parseJson(content))
  if (parsed.success) return parsed.data.cards
  const [issue] = parsed.error.issues
  const [part, index, ...place] = issue?.path ?? []
  if (part === 'version') throw refusal('it was written by another version of Quizwire')
  if (part !== 'cards') throw refusal('it is not the file of a deck')
  if (typeof index !== 'number') throw refusal(issue?.message ?? 'its cards have the wrong form')
  throw refusal(`card ${index + 1} has a mistake (${[...place, issue?.message].join(': ')})`)
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content)
  } catch {
    throw refusal('it is not JSON')
  }
}

const refusal = (why: string) => new AppError('invalid', `This file cannot be taken up: ${why}.`)
