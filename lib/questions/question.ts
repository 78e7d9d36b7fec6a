/**
 * What a question is. In: content from the generator, a sample file or a person. Out: one checked shape that every
 * version has, in the database and out of it. No I/O here.
 */
import { z } from 'zod'
import { kindProblems } from './kind-rules.ts'
import { KINDS, type QuestionKind } from './kinds.ts'

export const questionKindSchema = z.enum(Object.keys(KINDS) as [QuestionKind, ...QuestionKind[]])

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

/** What each kind asks for beyond this stands in kinds.ts. */
const contentSchema = z.object({
  kind: questionKindSchema,
  contextLine: text(500),
  stem: text(2000).trim().min(1),
  options: z.array(optionSchema).max(10),
  /** Ids of the right options, in their right order where that is asked; else the number or the accepted texts. */
  key: z.array(text(500)).max(20),
  /** Numbers only: how far from the key still counts as right; null for not at all. */
  tolerance: z.number().nonnegative().nullable(),
  /** Numbers only: what is counted. */
  unit: text(40).trim().min(1).nullable(),
  explanation: text(4000),
  evidence: z.array(evidenceSchema).max(20),
  asOf: day.nullable(),
  quality: z.number().min(0).max(1).nullable(),
  rule: text(100).nullable(),
})

/** Everything that a version says. Whoever stores or reads a version goes through this. */
export const questionContentSchema = contentSchema.superRefine((content, context) => {
  for (const message of kindProblems(content)) context.addIssue({ code: 'custom', message })
})

/** What marking has to know of a version. */
export const markableSchema = contentSchema.pick({
  kind: true,
  options: true,
  key: true,
  tolerance: true,
  unit: true,
})

/** What a player may know of a version's kind and options: no `why`, which is as secret as the key. */
export const askedSchema = contentSchema
  .pick({ kind: true, unit: true })
  .extend({ options: optionSchema.pick({ id: true, text: true }).array() })

export type Evidence = z.infer<typeof evidenceSchema>
export type Option = z.infer<typeof optionSchema>
export type QuestionContent = z.infer<typeof questionContentSchema>

/**
 * Gives each option an id. In a key, indexes of options become their ids, and texts stay. Ids are random, so that they
 * tell nothing.
 */
export function withIds(
  options: { text: string; why: string }[],
  key: readonly (number | string)[],
  newId: (index: number) => string,
): Pick<QuestionContent, 'options' | 'key'> {
  const named = options.map(({ text, why }, index) => ({ id: newId(index), text, why }))
  // An index without an option becomes an id that no option has, so that the content is refused.
  return {
    options: named,
    key: key.map((entry) => (typeof entry === 'string' ? entry : (named[entry]?.id ?? ''))),
  }
}
