import type { GeneratedQuestion } from '../generated-question.ts'

/** The kinds that an owner chooses from. */
export const ASKED_KINDS = ['question', 'report', 'statement', 'trueFalse', 'order'] as const
export type AskedKind = (typeof ASKED_KINDS)[number]

const OF_KIND: Record<GeneratedQuestion['kind'], AskedKind> = {
  wh: 'question',
  complete: 'report',
  trueFalse: 'trueFalse',
  order: 'order',
}

/** What an owner calls a question. */
export const askedKindOf = ({ kind, rule }: Pick<GeneratedQuestion, 'kind' | 'rule'>): AskedKind =>
  rule === 'which-statement' ? 'statement' : OF_KIND[kind]

/** The kinds among the values that somebody sent, in their own order; all of them for none. */
export function askedKinds(values: readonly unknown[]): AskedKind[] {
  const chosen = ASKED_KINDS.filter((kind) => values.includes(kind))
  return chosen.length > 0 ? chosen : [...ASKED_KINDS]
}
