/**
 * A server that saves by the rules of the attempt (revision seen, id of the save), in memory, over a network that can lose
 * the question or the answer. A fake, because a real network cannot be told when to fail, and these tests are about
 * exactly that moment; the real server's side of the rules is tested on PostgreSQL in tests/attempts.
 */
import type { Choice, Save } from '#components/attempts/player-state.ts'
import type { SaveAnswer, SubmitAnswer, Transport } from '#components/attempts/transport.ts'
import type { ExplainedResponse } from '#lib/attempts/player-view.ts'

export type Weather = 'fine' | 'question lost' | 'answer lost' | 'failing' | 'signed out'

export type Held = {
  choice: Choice
  revision: number
  saveId: string | null
  flagged: boolean
  isChecked: boolean
}

export type FakeServer = Transport & {
  stored: Map<number, Held>
  /** What the network does to the next calls, in order; then it is fine. */
  weather: Weather[]
  /** Every save that left the device. */
  calls: Save[]
  submissions: number
  /** The time is up, grace and all. */
  isOver: boolean
}

export const held = (of: Partial<Held> = {}): Held => ({
  choice: null,
  revision: 0,
  saveId: null,
  flagged: false,
  isChecked: false,
  ...of,
})

export const explainedAs = (position: number, choice: Choice): ExplainedResponse => ({
  position,
  kind: 'wh',
  points: 100,
  score: 0,
  correct: false,
  explanation: 'Because it is so.',
  tolerance: null,
  unit: null,
  key: ['key'],
  choice,
  options: [],
  quotes: [],
})

export function fakeServer(positions: number[]): FakeServer {
  const server: FakeServer = {
    stored: new Map(positions.map((position) => [position, held()])),
    weather: [],
    calls: [],
    submissions: 0,
    isOver: false,
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
    if (save.kind === 'answer' && stored.saveId === save.id)
      return { kind: 'saved', revision: stored.revision }
    if (server.isOver) return { kind: 'closed', by: 'deadline' }
    if (save.kind === 'flag') {
      server.stored.set(save.position, { ...stored, flagged: save.flagged })
      return { kind: 'saved' }
    }
    return save.kind === 'check' ? check(save, stored) : keep(save, stored)
  }

  function keep(save: Extract<Save, { kind: 'answer' }>, stored: Held): SaveAnswer {
    if (stored.isChecked || stored.revision !== save.revision) return { kind: 'conflict', stored }
    const revision = stored.revision + 1
    const choice = save.choice.length > 0 ? save.choice : null
    server.stored.set(save.position, { ...stored, choice, revision, saveId: save.id })
    return { kind: 'saved', revision }
  }

  function check(save: Extract<Save, { kind: 'check' }>, stored: Held): SaveAnswer {
    if (!stored.isChecked && stored.revision !== save.revision) return { kind: 'conflict', stored }
    server.stored.set(save.position, { ...stored, isChecked: true })
    const explained = explainedAs(save.position, stored.choice)
    return { kind: 'checked', revision: stored.revision, explained }
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
