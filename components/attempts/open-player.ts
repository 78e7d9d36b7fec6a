import type { PlayerView } from '#lib/attempts/player-view.ts'
import type { Place } from './place.ts'
import { startPlayer } from './player-state.ts'
import { createPlayerStore, type PlayerStore } from './player-store.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'
import { httpTransport } from './transport.ts'

/** One attempt in this tab: its state, the server's time, and the time spent. */
export type OpenPlayer = {
  store: PlayerStore
  clock: ServerClock
  stopwatch: Stopwatch
  askTime: () => Promise<void>
}

const monotonic = () => performance.now()

export function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** The browser as the player's world. */
export function openPlayer({ attemptId, questions, ...told }: PlayerView, place: Place): OpenPlayer {
  const clock = createServerClock({ monotonic, wall: Date.now })
  clock.heard(told, null)
  const spent = questions.map(({ position, seconds }) => [position, seconds])
  const stopwatch = createStopwatch(monotonic, Object.fromEntries(spent))
  const transport = httpTransport(attemptId, { seconds: stopwatch.seconds, monotonic, heard: clock.heard })
  const store = createPlayerStore(attemptId, startPlayer(questions, place), {
    transport,
    storage: deviceStorage(),
    now: Date.now,
    random: Math.random,
    after,
  })
  return { store, clock, stopwatch, askTime: transport.askTime }
}

function deviceStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null // the browser forbids it
  }
}
