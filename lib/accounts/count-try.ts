import { clock } from '../clock.ts'
import { database } from '../database/client.ts'
import { AppError } from '../errors.ts'
import { type Limit, waitInWords } from './limits.ts'
import { recordAudit } from './record-audit.ts'
import { takeTry } from './tries-store.ts'

/** Counts a try before it is made. Throws `rate-limited` with the wait, also in milliseconds as `details`. */
export async function countTry(key: string, limit: Limit): Promise<void> {
  const taken = await takeTry(key, limit, clock.now())
  if (!taken.allowed) {
    const sentence = `Too many tries. Wait ${waitInWords(taken.wait)}, then try again.`
    throw new AppError('rate-limited', sentence, { details: { wait: taken.wait } })
  }
  // The try that starts the first wait is the one to remember.
  if (taken.count === limit.tries) {
    await recordAudit(database, { actorId: null, action: 'limit-reached', subject: key })
  }
}
