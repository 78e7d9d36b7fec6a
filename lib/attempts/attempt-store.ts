/** Queries about attempts that several use cases share. */
import { z } from 'zod'
import type { Actor } from '#lib/accounts/actor.ts'
import type { Transaction } from '#lib/database/client.ts'
import type { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import type { AttemptState } from './attempt.ts'

/** The stored choice of a response: ids of options, or null while unanswered. */
export function choiceOf(json: Prisma.JsonValue): string[] | null {
  return z.array(z.string()).nullable().parse(json)
}

/**
 * Locks an attempt of this person until the transaction ends and tells its state. Saves share the lock; submitting
 * takes it alone, so that no response is written while they are marked.
 */
export async function lockAttempt(
  tx: Transaction,
  id: string,
  actor: Actor,
  lock: 'shared' | 'alone',
): Promise<AttemptState> {
  const rows =
    lock === 'shared'
      ? await tx.$queryRaw<{ state: AttemptState }[]>`
          SELECT state FROM "Attempt" WHERE id = ${id}::uuid AND "userId" = ${actor.id}::uuid FOR SHARE`
      : await tx.$queryRaw<{ state: AttemptState }[]>`
          SELECT state FROM "Attempt" WHERE id = ${id}::uuid AND "userId" = ${actor.id}::uuid FOR UPDATE`
  const [row] = rows
  if (!row) throw notFound('attempt')
  return row.state
}
