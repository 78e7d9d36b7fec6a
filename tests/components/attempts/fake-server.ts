/**
 * A server that saves by the rules of the attempt (revision seen, id of the save), in memory, over a network that can lose
 * the question or the answer. A fake, because a real network cannot be told when to fail, and these tests are about
 * exactly that moment; the real server's side of the rules is tested on PostgreSQL in tests/attempts.
 */
import type { Choice, Save } from '#components/attempts/player-state.ts'
import type { SaveAnswer, SubmitAnswer, Transport } from '#components/attempts/transport.ts'

export type Weather = 'fine' | 'question lost' | 'answer lost' | 'failing' | 'signed out'

export type FakeServer = Transport & {
  stored: Map<number, { choice: Choice; revision: number; saveId: string | null }>
  /** What the network does to the next calls, in order; then it is fine. */
  weather: Weather[]
  /** Every save that left the device. */
  calls: Save[]
  submissions: number
}

export function fakeServer(positions: number[]): FakeServer {
  const server: FakeServer = {
    stored: new Map(positions.map((position) => [position, { choice: null, revision: 0, saveId: null }])),
    weather: [],
    calls: [],
    submissions: 0,
    save: async (save) => {
      server.calls.push(save)
      return through(server.weather.shift(), () => take(save))
    },
    submit: async () =>
      through<SubmitAnswer>(server.weather.shift(), () => {
        server.submissions += 1
        return { kind: 'submitted' }
      }),
  }

  function take(save: Save): SaveAnswer {
    const stored = server.stored.get(save.position)
    if (!stored) return { kind: 'gone' }
    if (stored.saveId === save.id) return { kind: 'saved', revision: stored.revision }
    if (stored.revision !== save.revision) {
      return { kind: 'conflict', stored: { choice: stored.choice, revision: stored.revision } }
    }
    const revision = stored.revision + 1
    server.stored.set(save.position, { choice: save.choice, revision, saveId: save.id })
    return { kind: 'saved', revision }
  }
  return server
}

async function through<A>(weather: Weather | undefined, serve: () => A) {
  if (weather === 'question lost') return { kind: 'offline' } as const
  if (weather === 'failing') return { kind: 'failing', pause: null } as const
  if (weather === 'signed out') return { kind: 'signed-out' } as const
  const answer = serve()
  return weather === 'answer lost' ? ({ kind: 'offline' } as const) : answer
}

/** A clock and timers that move only when told to. */
export function fakeTime() {
  let now = 0
  let timers: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after: (milliseconds: number, run: () => void) => {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    waiting: () => timers.map((timer) => timer.at - now),
    pass: async (milliseconds: number) => {
      now += milliseconds
      const due = timers.filter((timer) => timer.at <= now)
      timers = timers.filter((timer) => timer.at > now)
      for (const timer of due) timer.run()
      await settle()
    },
  }
}

/** Lets every promise that can go on go on. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

export function fakeStorage(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { size: () => number } {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    size: () => items.size,
  }
}
