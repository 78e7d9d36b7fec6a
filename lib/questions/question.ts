/**
 * What a question is. In: content from the generator, a sample file or a person. Out: one checked shape that every
 * version has, in the database and out of it. No I/O here.
 */
import { z } from 'zod'

/** `wh`: a question with four options. `complete`: a sentence of the article with one blank, written `_____`. */
export const questionKindSchema = z.enum(['wh', 'complete'])

/** Text that PostgreSQL can hold: no NUL, no half of a surrogate pair. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((value) => value.isWellFormed() && !value.includes('\0'), 'the text holds broken characters')

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const day = z.iso.date()

/** What a question is about, in a word or two; progress is counted by it. */
export const topicSchema = text(100).trim().min(1)

/** A span of the article: UTF-16 offsets (end exclusive), the text between them, and its SHA-256 in hexadecimal. */
const evidenceSchema = z
  .object({
    start: z.number().int().nonnegative(),
    end: z.number().int().positive(),
    quote: text(20_000).min(1),
    hash: sha256,
  })
  .refine((span) => span.end - span.start === span.quote.length, 'the quote must be as long as its span')

/** One option. `why` says why it is right or wrong; it is as secret as the key. */
export const optionSchema = z.object({
  id: z.string().min(1).max(40),
  text: text(500).trim().min(1),
  why: text(1000),
})

/** Everything that a version says. Whoever stores or reads a version goes through this. */
export const questionContentSchema = z
  .object({
    kind: questionKindSchema,
    contextLine: text(500),
    stem: text(2000).trim().min(1),
    options: z.array(optionSchema).min(2).max(10),
    key: z.array(z.string()).length(1),
    explanation: text(4000),
    evidence: z.array(evidenceSchema).max(20),
    asOf: day.nullable(),
    quality: z.number().min(0).max(1).nullable(),
    rule: text(100).nullable(),
  })
  .refine((content) => distinct(content.options.map((option) => option.id)), 'option ids must differ')
  .refine((content) => distinct(content.options.map((option) => option.text)), 'options must differ')
  .refine(
    (content) => content.key.every((id) => content.options.some((option) => option.id === id)),
    'the key must be one of the options',
  )
  .refine(
    (content) => content.kind !== 'complete' || content.stem.includes('_____'),
    'a sentence to complete needs its blank',
  )

export type QuestionKind = z.infer<typeof questionKindSchema>
export type Evidence = z.infer<typeof evidenceSchema>
export type Option = z.infer<typeof optionSchema>
export type QuestionContent = z.infer<typeof questionContentSchema>

/** Gives each option an id, and the key as the id of the right one. Ids are random, so that they tell nothing. */
export function withIds(
  options: { text: string; why: string }[],
  key: number,
  newId: () => string,
): Pick<QuestionContent, 'options' | 'key'> {
  const named = options.map(({ text, why }) => ({ id: newId(), text, why }))
  return { options: named, key: named.slice(key, key + 1).map((option) => option.id) }
}

function distinct(values: string[]): boolean {
  return new Set(values).size === values.length
}
