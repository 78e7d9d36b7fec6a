import { choiceOf, correctionOf, findAndLock } from '#lib/attempts/attempt-store.ts'
import { followCorrection } from '#lib/cards/follow-correction.ts'
import { keepResult } from '#lib/classes/keep-result.ts'
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { correctScores } from '#lib/progress/correct-scores.ts'
import { mark } from '#lib/questions/marking.ts'
import { markableSchema } from '#lib/questions/question.ts'
import { markableSelect } from '#lib/questions/question-store.ts'
import type { EditionItem } from '#lib/quizzes/edition.ts'

export type Move = {
  attemptId: string
  /** The version that the attempt asks now. */
  versionId: string
  /** The edition to move to, and how it asks the question. */
  editionId: string
  item: EditionItem
}

/** An attempt and its response, as `RegradeAttempt` keeps them. */
export type Snapshot = {
  editionId: string
  score: number | null
  maxScore: number
  response: {
    position: number
    versionId: string
    points: number
    accepted: string[]
    dropped: boolean
    score: number | null
    correct: boolean | null
  }
}

const responseSelect = {
  position: true,
  versionId: true,
  points: true,
  accepted: true,
  dropped: true,
  score: true,
  correct: true,
  choice: true,
  flagged: true,
  version: { select: { question: { select: { topic: true, factId: true } } } },
} satisfies Prisma.ResponseSelect

type ResponseRow = Prisma.ResponseGetPayload<{ select: typeof responseSelect }>

/**
 * Moves one attempt to another edition of its quiz that differs in one question: its response is marked anew if it was
 * marked, and score, gradebook, progress and cards follow. The attempt is locked alone, so that a save or a submission
 * waits. Null where there is nothing to move: the attempt is gone or set aside, or is there already.
 */
export async function moveResponse(
  tx: Transaction,
  { attemptId, versionId, editionId, item }: Move,
): Promise<{ before: Snapshot; after: Snapshot } | null> {
  const locked = await findAndLock(tx, { id: attemptId }, 'alone')
  if (!locked || locked.state === 'discarded') return null
  const attempt = await tx.attempt.findUniqueOrThrow({
    where: { id: attemptId },
    select: { editionId: true, score: true, maxScore: true },
  })
  const response = await tx.response.findFirst({ where: { attemptId, versionId }, select: responseSelect })
  if (!response || attempt.editionId === editionId) return null
  const changed = await remark(tx, response, item)
  const before = snapshot(attempt, response)
  const after: Snapshot = {
    editionId,
    score: attempt.score === null ? null : attempt.score + (changed.score ?? 0) - (response.score ?? 0),
    maxScore: attempt.maxScore + changed.points - response.points,
    response: { position: response.position, ...changed },
  }
  await tx.response.update({
    where: { attemptId_position: { attemptId, position: response.position } },
    data: { ...changed, accepted: changed.accepted.length > 0 ? changed.accepted : Prisma.DbNull },
    select: { position: true },
  })
  await tx.attempt.update({
    where: { id: attemptId },
    data: { editionId, score: after.score, maxScore: after.maxScore },
    select: { id: true },
  })
  const { assignmentId, userId } = locked
  if (assignmentId) await keepResult(tx, { assignmentId, userId })
  if (locked.state === 'submitted' && !locked.opensAt) await follow(tx, locked, response, changed)
  return { before, after }
}

/** What the item makes of the response; what was not marked yet stays so. */
async function remark(tx: Transaction, response: ResponseRow, item: EditionItem) {
  const { versionId, points, accepted = [], dropped = false } = item
  const to = { versionId, points, accepted, dropped }
  if (response.score === null) return { ...to, score: null, correct: null }
  const version = await tx.questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: markableSelect,
  })
  return { ...to, ...mark(markableSchema.parse(version), choiceOf(response.choice), points, to) }
}

function snapshot(
  attempt: { editionId: string; score: number | null; maxScore: number },
  row: ResponseRow,
): Snapshot {
  const { position, versionId, points, score, correct } = row
  return { ...attempt, response: { position, versionId, points, ...correctionOf(row), score, correct } }
}

type Locked = NonNullable<Awaited<ReturnType<typeof findAndLock>>>
type Changed = Awaited<ReturnType<typeof remark>>

async function follow(
  tx: Transaction,
  attempt: Locked,
  response: ResponseRow,
  changed: Changed,
): Promise<void> {
  const { id, userId, feedback } = attempt
  const { topic, factId: asked } = response.version.question
  const factId = feedback === 'never' ? null : asked
  const { submittedAt, submittedOn } = await tx.attempt.findUniqueOrThrow({
    where: { id },
    select: { submittedAt: true, submittedOn: true },
  })
  if (!submittedAt || !submittedOn) return
  const [was, is] = [counted(response), counted(changed)]
  await correctScores(tx, { attemptId: id, userId, submittedAt, submittedOn, topic, factId }, was, is)
  if (factId === null) return
  const sums = await tx.factScore.findUnique({
    where: { userId_factId: { userId, factId } },
    select: { missed: true },
  })
  await followCorrection(tx, userId, {
    factId,
    flagged: response.flagged,
    wasMissed: !was.correct && !was.dropped,
    isMissed: !is.correct && !is.dropped,
    isMissedElsewhere: (sums?.missed ?? 0) > 0,
  })
}

const counted = (of: {
  points: number
  score: number | null
  correct: boolean | null
  dropped: boolean
}) => ({
  points: of.points,
  score: of.score ?? 0,
  correct: of.correct ?? false,
  dropped: of.dropped,
})
