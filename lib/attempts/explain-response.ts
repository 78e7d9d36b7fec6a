/** What is told of one response once it is checked or its attempt is explained. */
import type { Prisma } from '#lib/database/generated/client.ts'
import { shownOptions } from '#lib/questions/option-order.ts'
import { versionContent, versionSelect } from '#lib/questions/question-store.ts'
import { choiceOf, countsAsRight } from './attempt-store.ts'
import type { ExplainedResponse } from './player-view.ts'

export const explainedSelect = {
  position: true,
  points: true,
  choice: true,
  accepted: true,
  score: true,
  correct: true,
  version: { select: versionSelect },
} satisfies Prisma.ResponseSelect

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof explainedSelect }>

/** Of the evidence only the quotes: the paragraph around them may tell the keys of other questions. */
export function explainedResponse(row: ResponseRow, seed: number): ExplainedResponse {
  const { position, points, score, correct, version } = row
  const { kind, key, tolerance, unit, explanation, evidence, options } = versionContent(version)
  const choice = choiceOf(row.choice)
  return {
    position,
    kind,
    points,
    score: score ?? 0,
    correct: correct ?? false,
    explanation,
    tolerance,
    unit,
    key,
    choice,
    options: shownOptions({ kind, options }, seed, position).map((option) => ({
      ...option,
      isKey: countsAsRight(option.id, { kind, key, accepted: choiceOf(row.accepted) ?? [], choice }),
      isChosen: choice?.includes(option.id) ?? false,
    })),
    quotes: evidence.map(({ quote }) => quote),
  }
}
