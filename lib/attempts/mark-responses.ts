import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { mark } from '#lib/questions/marking.ts'
import { markableSchema } from '#lib/questions/question.ts'
import { markableSelect } from '#lib/questions/question-store.ts'
import { choiceOf, correctionOf } from './attempt-store.ts'
import type { MarkedResponse } from './tally.ts'

/** One response with its mark: all that scores, facts and cards are made of. */
export type Marked = MarkedResponse & {
  position: number
  versionId: string
  questionId: string
  flagged: boolean
  seconds: number
  /** Left out of every score since a regrade: it counts for no topic, fact or card. */
  dropped: boolean
}

const markSelect = {
  position: true,
  points: true,
  accepted: true,
  dropped: true,
  choice: true,
  versionId: true,
  score: true,
  correct: true,
  flagged: true,
  seconds: true,
  version: {
    select: { ...markableSelect, questionId: true, question: { select: { topic: true, factId: true } } },
  },
} satisfies Prisma.ResponseSelect

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof markSelect }>

/** Marks the responses of an attempt, or the one at a position, and stores the marks. What has one keeps it. */
export async function markResponses(
  tx: Transaction,
  attemptId: string,
  position?: number,
): Promise<Marked[]> {
  const rows = await tx.response.findMany({
    where: { attemptId, position },
    orderBy: { position: 'asc' },
    select: markSelect,
  })
  const marked = rows.map(markedResponse)
  for (const [index, { position: at, score, correct }] of marked.entries()) {
    if (rows[index]?.score !== null) continue
    await tx.response.update({
      where: { attemptId_position: { attemptId, position: at } },
      data: { score, correct },
      select: { position: true },
    })
  }
  return marked
}

function markedResponse(row: ResponseRow): Marked {
  const { position, points, dropped, versionId, flagged, seconds, version, score, correct } = row
  const { questionId, question } = version
  const given =
    score !== null && correct !== null
      ? { score, correct }
      : mark(markableSchema.parse(version), choiceOf(row.choice), points, correctionOf(row))
  return { position, versionId, questionId, ...question, points, ...given, flagged, seconds, dropped }
}
