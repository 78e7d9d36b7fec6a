import type { Transaction } from '../database/client.ts'

/**
 * Keeps a person from being merged or removed until the transaction ends. Whoever writes rows that point to somebody, and
 * holds others of their rows, asks for this first (the order of locks: docs/architecture.md).
 */
export async function holdPerson(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "User" WHERE id = ${userId}::uuid FOR KEY SHARE`
}
