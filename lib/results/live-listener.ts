/** One connection of this process that hears what PostgreSQL tells about assignments, while anybody wants to know. */
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { LIVE_CHANNEL } from '#lib/classes/notify-live.ts'
import { settings } from '#lib/env.ts'
import { log } from '#lib/log.ts'

type Listener = {
  /** By assignment. */
  heard: Map<string, Set<() => void>>
  isHolding: boolean
  client: Client | null
}

// Routes are built into files of their own, and all of them must share the one connection.
const shared: typeof globalThis & { quizwireLive?: Listener } = globalThis
const listener = (): Listener => {
  shared.quizwireLive ??= { heard: new Map(), isHolding: false, client: null }
  return shared.quizwireLive
}

/**
 * Calls `news` when something in an assignment changed, and whenever something may have been missed: at first, and when
 * the connection is back after it broke. Gives what ends it; with the last one the connection ends.
 */
export function listen(assignmentId: string, news: () => void): () => void {
  const state = listener()
  const all = state.heard.get(assignmentId) ?? new Set()
  state.heard.set(assignmentId, all.add(news))
  if (!state.isHolding) void holdOn(state)
  else if (state.client) news()
  return () => {
    all.delete(news)
    if (all.size === 0) state.heard.delete(assignmentId)
    if (state.heard.size === 0) void state.client?.end().catch(() => {})
  }
}

const FIRST_PAUSE = 200
const LONGEST_PAUSE = 10_000

async function holdOn(state: Listener): Promise<void> {
  state.isHolding = true
  let pause = FIRST_PAUSE
  while (state.heard.size > 0) {
    try {
      await hold(state, () => {
        pause = FIRST_PAUSE
      })
    } catch (error) {
      log().warn(
        { reason: String((error as { code?: unknown }).code ?? 'unknown') },
        'not listening to the database',
      )
    }
    state.client = null
    if (state.heard.size > 0) await sleep(pause)
    pause = Math.min(LONGEST_PAUSE, 2 * pause)
  }
  state.isHolding = false
}

/** Listens until the connection ends, however it does. */
async function hold(state: Listener, connected: () => void): Promise<void> {
  const client = new Client({
    connectionString: settings().DATABASE_URL ?? process.env.DATABASE_URL,
    keepAlive: true,
    application_name: 'quizwire live',
  })
  client.on('error', () => {}) // told by its end
  const ended = new Promise<void>((done) => client.once('end', () => done()))
  client.on('notification', ({ payload = '' }) => {
    for (const news of state.heard.get(payload) ?? []) news()
  })
  await client.connect()
  await client.query(`LISTEN ${LIVE_CHANNEL}`)
  connected()
  state.client = client
  if (state.heard.size === 0) return void (await client.end())
  for (const all of state.heard.values()) for (const news of all) news()
  await ended
}

/** For tests: how many listen, and whether the connection is there. */
export const listening = (): { listeners: number; isConnected: boolean } => {
  const { heard, client } = listener()
  const listeners = [...heard.values()].reduce((sum, all) => sum + all.size, 0)
  return { listeners, isConnected: client !== null }
}
