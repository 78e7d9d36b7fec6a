import { clock } from '../clock.ts'
import { database } from '../database/client.ts'
import type { Actor } from './actor.ts'
import { type Device, readDevice } from './device.ts'

export type SessionView = { id: string; device: Device; address: string | null; since: Date; lastUsed: Date }

/** Where somebody is signed in, the latest first. Never the tokens. */
export async function listSessions(_input: Record<string, never>, actor: Actor): Promise<SessionView[]> {
  const sessions = await database.session.findMany({
    where: { userId: actor.id, expiresAt: { gt: clock.now() } },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: 100,
  })
  return sessions.map(({ id, userAgent, ipAddress, createdAt, updatedAt }) => ({
    id,
    device: readDevice(userAgent ?? ''),
    address: ipAddress || null,
    since: createdAt,
    lastUsed: updatedAt,
  }))
}
