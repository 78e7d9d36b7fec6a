/** Queries about generations that several use cases share. */
import type { Prisma } from '#lib/database/generated/client.ts'
import { askedKinds } from '#lib/generation/kinds/asked-kinds.ts'
import { withoutSpares } from '#lib/questions/question-store.ts'
import type { GenerationView } from './desk-view.ts'

export const generationSelect = {
  id: true,
  articleId: true,
  state: true,
  step: true,
  kinds: true,
  counts: true,
  error: true,
  note: true,
  _count: { select: { questions: { where: withoutSpares } } },
} satisfies Prisma.GenerationSelect

type GenerationRow = Prisma.GenerationGetPayload<{ select: typeof generationSelect }>

export function generationView(row: GenerationRow): GenerationView {
  const { _count, counts, kinds, ...rest } = row
  return { ...rest, kinds: askedKinds(kinds), counts: numbersIn(counts), questions: _count.questions }
}

function numbersIn(json: Prisma.JsonValue): Record<string, number> {
  const entries = Object.entries(json ?? {}).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number',
  )
  return Object.fromEntries(entries)
}
