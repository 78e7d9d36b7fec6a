import type { PlayerView } from '#lib/attempts/player-view.ts'
import type { Place } from './place.ts'
import { type PlayerState, startPlayer } from './player-state.ts'
import { createPlayerStore, type PlayerStore, type World } from './player-store.ts'
import { createServerClock, type ServerClock } from './server-clock.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'
import { type Device, httpTransport, type Transport } from './transport.ts'

/** One attempt in this tab: its state, the server's time, and the time spent. */
export type OpenPlayer = {
  store: PlayerStore
  clock: ServerClock
  stopwatch: Stopwatch
  askTime: () => Promise<void>
  review: (state: PlayerState) => string
}

/** Where answers go, and where the person goes in the end. */
export type Home = {
  transport: (device: Device) => Transport & { askTime: () => Promise<void> }
  storage: World['storage']
  /** The address of the page that tells the result. */
  review: (state: PlayerState) => string
}

/** An attempt, kept by the server. */
const homeOf = (attemptId: string): Home => ({
  transport: (device) => httpTransport(attemptId, device),
  storage: deviceStorage(),
  review: () => `/attempts/${attemptId}/review`,
})

const monotonic = () => performance.now()

export function after(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** The browser as the player's world. */
export function openPlayer(
  { attemptId, questions, ...told }: PlayerView,
  place: Place,
  { transport: connect, storage, review }: Home = homeOf(attemptId),
): OpenPlayer {
  const clock = createServerClock({ monotonic, wall: Date.now })
  clock.heard(told, null)
  const spent = questions.map(({ position, seconds }) => [position, seconds])
  const stopwatch = createStopwatch(monotonic, Object.fromEntries(spent))
  const transport = connect({ seconds: stopwatch.seconds, monotonic, heard: clock.heard })
  const store = createPlayerStore(attemptId, startPlayer(questions, place), {
    transport,
    storage,
    now: Date.now,
    random: Math.random,
    after,
  })
  return { store, clock, stopwatch, askTime: transport.askTime, review }
}

function deviceStorage(): Storage | null {
  try {
    return typeof window === 'undefined' ? null : window.localStorage
  } catch {
    return null // the browser forbids it
  }
}
