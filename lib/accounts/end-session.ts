import { database } from '../database/client.ts'
import { recordId } from '../database/record-id.ts'
import { AppError } from '../errors.ts'
import type { Actor } from './actor.ts'

/** Signs out one place where somebody is signed in. */
export async function endSession(input: { sessionId: string }, actor: Actor): Promise<void> {
  const ended = await database.session.deleteMany({
    where: { id: recordId(input.sessionId, 'session'), userId: actor.id },
  })
  if (ended.count === 0) throw new AppError('not-found', 'You are signed out there already.')
}

/** Signs out everywhere, this device too. */
export async function endAllSessions(_input: Record<string, never>, actor: Actor): Promise<void> {
  await database.session.deleteMany({ where: { userId: actor.id } })
}
