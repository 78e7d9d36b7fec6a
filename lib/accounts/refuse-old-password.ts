import { APIError } from 'better-auth/api'
import { clock } from '../clock.ts'
import { database } from '../database/client.ts'

/** Before somebody is signed in: a password that was given out on paper too long ago opens nothing. */
export async function refuseOldPassword(userId: string): Promise<void> {
  const old = await database.user.findFirst({
    where: { id: userId, mustChangePassword: true, passwordExpiresAt: { lte: clock.now() } },
    select: { id: true },
  })
  if (!old) return
  throw new APIError('UNAUTHORIZED', { code: 'PASSWORD_EXPIRED', message: 'This password has expired.' })
}
