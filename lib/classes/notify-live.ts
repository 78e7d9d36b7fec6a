import type { Transaction } from '#lib/database/client.ts'

/** What PostgreSQL calls the messages; each holds the id of an assignment and nothing else. */
export const LIVE_CHANNEL = 'quizwire_live'

/**
 * Tells whoever watches an assignment that something changed, from the moment when the transaction commits; several
 * times in one transaction are one message.
 */
export async function notifyLive(tx: Transaction, assignmentId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_notify(${LIVE_CHANNEL}, ${assignmentId})`
}
