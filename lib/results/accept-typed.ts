import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { applyRegrade } from './apply-regrade.ts'
import { findSubject, regradesOf } from './regrade-store.ts'

/**
 * Lets a typed answer count in a quiz of this person. What was accepted before stands beside it, so nothing has to have been
 * seen; only a correction that is being carried out is waited for.
 */
export async function acceptTyped(
  input: { quizId: string; versionId: string; typed: string },
  actor: Actor,
): Promise<{ regradeId: string }> {
  const { quizId, versionId, typed } = input
  const subject = await findSubject(database, { quizId }, actor)
  const last = await database.regrade.findFirst({
    where: { ...regradesOf(subject), state: { not: 'reverted' } },
    orderBy: { createdAt: 'desc' },
    select: { id: true },
  })
  return applyRegrade(
    {
      ...{ quizId, versionId, seen: last?.id ?? '', reason: `Accepted “${typed.slice(0, 400)}”.` },
      change: { kind: 'accept', accepted: [typed] },
    },
    actor,
  )
}
