/** Storing and reading questions. What is read goes through the same schema as what is stored. */
import { randomBytes } from 'node:crypto'
import { dayOf } from '#lib/clock.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { type QuestionContent, questionContentSchema } from './question.ts'

export const versionSelect = {
  id: true,
  kind: true,
  contextLine: true,
  stem: true,
  options: true,
  key: true,
  tolerance: true,
  unit: true,
  explanation: true,
  evidence: true,
  asOf: true,
  quality: true,
  rule: true,
} satisfies Prisma.QuestionVersionSelect

export const markableSelect = {
  kind: true,
  options: true,
  key: true,
  tolerance: true,
  unit: true,
} satisfies Prisma.QuestionVersionSelect

type VersionRow = Prisma.QuestionVersionGetPayload<{ select: typeof versionSelect }>

/** Without those that are at their owner's desk alone: less certain ones, as long as nobody has judged them. */
export const withoutSpares = { NOT: { spare: true, state: 'draft' } } satisfies Prisma.QuestionWhereInput

/** What a stored version says. */
export function versionContent(row: VersionRow): QuestionContent {
  return questionContentSchema.parse({ ...row, asOf: row.asOf && dayOf(row.asOf) })
}

/** A new option id: random, because a player sees it and must learn nothing from it. */
export function newOptionId(): string {
  return randomBytes(6).toString('hex')
}

export type By = { origin: 'rules' | 'model' | 'person'; engine: string | null }

/** The row of a first version. Throws a ZodError when the content is not that of a question. */
export function firstVersion(content: QuestionContent, by: By) {
  return versionRow(content, { number: 1, ...by })
}

/** The row of any version. Throws a ZodError when the content is not that of a question. */
export function versionRow(
  content: QuestionContent,
  made: By & { number: number },
): Prisma.QuestionVersionCreateWithoutQuestionInput {
  const { asOf, ...checked } = questionContentSchema.parse(content)
  return { ...checked, asOf: asOf === null ? null : new Date(asOf), ...made }
}
