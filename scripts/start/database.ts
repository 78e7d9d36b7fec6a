import { relative } from 'node:path'
import { type LocalPostgres, localPostgres } from '../../lib/database/local-postgres.ts'
import { reachDatabase } from '../../lib/database/reach-database.ts'
import type { Settings } from '../../lib/env.ts'

export type RunningDatabase = { url: string; where: string; stop(): Promise<void> }

/** Keeps our own server running: a killed one is started again on the same port, so that its users find it. */
function watch(server: LocalPostgres, settings: Settings, onGiveUp: (sentence: string) => void) {
  let current = server
  let isStopping = false
  const follow = async () => {
    for (;;) {
      await current.lost
      if (isStopping) return
      console.error('PostgreSQL died; starting it again.')
      const port = Number(new URL(server.url).port)
      try {
        current = await localPostgres(settings.DATA_DIR, { port })
      } catch (error) {
        return onGiveUp((error as Error).message)
      }
      if (current.url !== server.url) return onGiveUp('PostgreSQL could not get its port back; start again.')
    }
  }
  void follow()
  return async () => {
    isStopping = true
    await current.stop()
  }
}

/** The database of the settings, or our own. */
export async function startDatabase(
  settings: Settings,
  onGiveUp: (sentence: string) => void,
): Promise<RunningDatabase> {
  if (settings.DATABASE_URL) {
    await reachDatabase(settings.DATABASE_URL)
    const { host, pathname } = new URL(settings.DATABASE_URL)
    return { url: settings.DATABASE_URL, where: `${host}${pathname}`, stop: async () => {} }
  }
  const server = await localPostgres(settings.DATA_DIR)
  const near = relative(process.cwd(), server.cluster)
  const where = near.startsWith('..') ? server.cluster : near
  return { url: server.url, where, stop: watch(server, settings, onGiveUp) }
}
