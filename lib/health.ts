import { database } from './database/client.ts'
import { log } from './log.ts'

const LIMIT_MS = 3000

/** Whether the database answers in good time. */
export async function isHealthy(): Promise<boolean> {
  try {
    await Promise.race([
      database.$queryRaw`SELECT 1`,
      new Promise((_, fail) => setTimeout(() => fail(new Error('no answer')), LIMIT_MS).unref()),
    ])
    return true
  } catch (error) {
    log().warn({ reason: String(error) }, 'the database does not answer')
    return false
  }
}
