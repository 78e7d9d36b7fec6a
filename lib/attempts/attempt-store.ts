/** Queries about attempts that several use cases share. */
import { z } from 'zod'
import type { Transaction } from '#lib/database/client.ts'
import { Prisma } from '#lib/database/generated/client.ts'
import { notFound } from '#lib/database/record-id.ts'
import type { QuestionKind } from '#lib/questions/kinds.ts'
import type { Feedback } from '#lib/quizzes/terms.ts'
import type { AttemptEnd, AttemptState } from './attempt.ts'

/** The stored choice of a response: ids of options or a typed text, or null while unanswered. */
export function choiceOf(json: Prisma.JsonValue): string[] | null {
  return z.array(z.string()).nullable().parse(json)
}

/** What a regrade changed about a response, as marking takes it. */
export function correctionOf(row: { accepted: Prisma.JsonValue; dropped: boolean }): {
  accepted: string[]
  dropped: boolean
} {
  return { accepted: choiceOf(row.accepted) ?? [], dropped: row.dropped }
}

type Explained = { kind: QuestionKind; key: string[]; accepted: string[]; choice: string[] | null }

/** Whether an option is shown as right. Of several, one that may be chosen or left is so only for whoever chose it. */
export function countsAsRight(optionId: string, { kind, key, accepted, choice }: Explained): boolean {
  if (key.includes(optionId)) return true
  return accepted.includes(optionId) && (kind !== 'several' || (choice?.includes(optionId) ?? false))
}

/** What changes of an attempt depend on. */
export type LockedAttempt = {
  id: string
  userId: string
  quizId: string
  assignmentId: string | null
  state: AttemptState
  feedback: Feedback
  dueAt: Date | null
  seed: number
  startedAt: Date
  deadlineAt: Date | null
  endedBy: AttemptEnd | null
  opensAt: Date | null
}

const LOCKS = { shared: Prisma.sql`FOR SHARE`, alone: Prisma.sql`FOR UPDATE` }

/**
 * Locks an attempt until the transaction ends, and reads it; null when there is none. Saves share the lock; submitting
 * takes it alone, so that no response is written while they are marked, and holds its person, whose sums will change.
 * Without a person it is anybody's.
 */
export async function findAndLock(
  tx: Transaction,
  of: { id: string; userId?: string },
  lock: keyof typeof LOCKS,
): Promise<LockedAttempt | null> {
  // Who was merged while this waited is another person now.
  if (lock === 'alone' && !(await holdOwner(tx, of.id))) await holdOwner(tx, of.id)
  const owner = of.userId === undefined ? Prisma.empty : Prisma.sql`AND "userId" = ${of.userId}::uuid`
  const rows = await tx.$queryRaw<LockedAttempt[]>`
    SELECT id, "userId", "quizId", "assignmentId", state, feedback, "dueAt", seed, "startedAt", "deadlineAt", "endedBy", "opensAt"
    FROM "Attempt" WHERE id = ${of.id}::uuid ${owner} ${LOCKS[lock]}`
  return rows[0] ?? null
}

/** Whether there is one. */
async function holdOwner(tx: Transaction, attemptId: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT u.id FROM "Attempt" t JOIN "User" u ON u.id = t."userId" WHERE t.id = ${attemptId}::uuid FOR KEY SHARE OF u`
  return rows.length > 0
}

/** The same for an attempt of a person. Throws `not-found`. */
export async function lockAttempt(
  tx: Transaction,
  of: { id: string; userId: string },
  lock: keyof typeof LOCKS,
): Promise<LockedAttempt> {
  const attempt = await findAndLock(tx, of, lock)
  if (!attempt) throw notFound('attempt')
  return attempt
}
