import { keepResult } from '#lib/classes/keep-result.ts'
import { clock } from '#lib/clock.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'
import { addSettleJob } from './add-settle-job.ts'
import { makeSeed } from './attempt.ts'
import { deadlineOf, endOfGrace } from './deadline.ts'
import { placesOf } from './question-order.ts'

type NewAttempt = {
  userId: string
  quizId: string
  editionId: string
  assignmentId: string | null
  items: { position: number; versionId: string; points: number; accepted?: string[]; dropped?: true }[]
  /** Whether the questions come in an order of this attempt's own. */
  shuffle: boolean
  feedback: Feedback
  dueAt: Date | null
  timeLimit: number | null
  timeFactor: number
  /** When the task closes for this person. */
  closesAt: Date | null
}

/** Writes a new attempt with one empty response a question. Whoever calls it has checked the right, and holds the person. */
export async function createAttempt(tx: Transaction, attempt: NewAttempt): Promise<string> {
  const { items, shuffle, closesAt, ...row } = attempt
  const { userId, quizId, assignmentId, timeLimit, timeFactor } = attempt
  const earlier = await tx.attempt.aggregate({
    where: { quizId, userId, assignmentId },
    _max: { number: true },
  })
  const startedAt = clock.now()
  const deadlineAt = deadlineOf({ startedAt, timeLimit, timeFactor, closesAt })
  const seed = makeSeed(Math.random)
  const places = placesOf(items.length, shuffle ? seed : null)
  const responses = items.map(({ versionId, points, accepted, dropped }, index) => ({
    position: places[index] ?? index,
    versionId,
    points,
    ...(accepted && { accepted }),
    ...(dropped && { dropped }),
  }))
  const { id } = await tx.attempt.create({
    data: {
      ...row,
      number: (earlier._max.number ?? 0) + 1,
      deadlineAt,
      seed,
      startedAt,
      maxScore: items.reduce((sum, item) => sum + item.points, 0),
      responses: { createMany: { data: responses } },
    },
    select: { id: true },
  })
  if (deadlineAt) await addSettleJob(tx, id, endOfGrace(deadlineAt))
  if (assignmentId) await keepResult(tx, { assignmentId, userId })
  return id
}
