import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { settleAttemptsOf } from './settle-attempts.ts'

/** An attempt to go on with. */
export type OpenAttempt = {
  attemptId: string
  quizId: string
  quizTitle: string
  /** ISO 8601, UTC. */
  startedAt: string
  /** Likewise; null without a limit. */
  deadlineAt: string | null
  answered: number
  questions: number
}

/** The attempts of this person that are in progress, the latest first. */
export async function listOpenAttempts(actor: Actor): Promise<OpenAttempt[]> {
  await settleAttemptsOf(actor)
  const rows = await database.attempt.findMany({
    where: { userId: actor.id, state: 'inProgress' },
    orderBy: { startedAt: 'desc' },
    take: 20,
    select: {
      id: true,
      quizId: true,
      startedAt: true,
      deadlineAt: true,
      edition: { select: { title: true } },
      responses: { select: { choice: true } },
    },
  })
  return rows.map(({ id, quizId, startedAt, deadlineAt, edition, responses }) => ({
    attemptId: id,
    quizId,
    quizTitle: edition.title,
    startedAt: startedAt.toISOString(),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    answered: responses.filter((response) => response.choice !== null).length,
    questions: responses.length,
  }))
}
