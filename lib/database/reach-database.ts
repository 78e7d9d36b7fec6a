import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { AppError } from '../errors.ts'

const OLDEST = 14

/** What DATABASE_URL is wrong about, by the code of the error. */
const sentences: Record<string, (url: URL) => string> = {
  ECONNREFUSED: ({ host }) => `No PostgreSQL answers at ${host}.`,
  ETIMEDOUT: ({ host }) => `${host} does not answer.`,
  EHOSTUNREACH: ({ host }) => `${host} cannot be reached.`,
  ENETUNREACH: ({ host }) => `${host} cannot be reached.`,
  ENOTFOUND: ({ hostname }) => `There is no host named ${hostname}.`,
  EAI_AGAIN: ({ hostname }) => `The name ${hostname} could not be looked up.`,
  '28P01': ({ username }) => `The password of ${decodeURIComponent(username)} is wrong.`,
  '28000': ({ username }) => `The server does not let ${decodeURIComponent(username)} in.`,
  '3D000': ({ pathname }) =>
    `There is no database "${pathname.slice(1)}"; make it with "createdb ${pathname.slice(1)}".`,
  '53300': () => 'The server has no connection to spare.',
}
/** It may only have to start. */
const passing = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', '57P03', '53300'])

const codeOf = (error: unknown) => {
  const first = error instanceof AggregateError ? error.errors[0] : error
  return String((first as { code?: unknown }).code ?? '')
}

/** Finds out whether the server can be used, and says in a sentence why not. */
export async function reachDatabase(connectionString: string, patienceMs = 10_000): Promise<void> {
  const deadline = Date.now() + patienceMs
  for (;;) {
    const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 })
    client.on('error', () => {}) // told by the query
    try {
      await client.connect()
      const { rows } = await client.query<{ version: number }>(
        "SELECT current_setting('server_version_num')::int / 10000 AS version",
      )
      const version = rows[0]?.version ?? 0
      if (version >= OLDEST) return
      throw new AppError(
        'unavailable',
        `DATABASE_URL: PostgreSQL ${OLDEST} or newer is needed, and this is ${version}.`,
      )
    } catch (cause) {
      if (cause instanceof AppError) throw cause
      const code = codeOf(cause)
      if (!passing.has(code) || Date.now() > deadline) {
        const sentence = sentences[code]?.(new URL(connectionString)) ?? `${(cause as Error).message}.`
        throw new AppError('unavailable', `DATABASE_URL: ${sentence}`, { cause })
      }
    } finally {
      await client.end().catch(() => {})
    }
    await sleep(500)
  }
}
