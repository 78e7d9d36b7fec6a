/** The queue of saves with a server, a device and a clock that tests decide about. */
import { startPlayer } from '#components/attempts/player-state.ts'
import { createPlayerStore, type PlayerStore } from '#components/attempts/player-store.ts'
import { saveStatus } from '#components/attempts/save-status.ts'
import { explainedAs, type FakeServer, fakeServer, fakeStorage, fakeTime } from './fake-server.ts'

export const POSITIONS = [1, 2, 3]

/** A player whose network, device and time are the test’s. */
export function open(options: {
  server?: FakeServer
  storage?: ReturnType<typeof fakeStorage> | null
  time?: ReturnType<typeof fakeTime>
}) {
  const server = options.server ?? fakeServer(POSITIONS)
  const storage = options.storage === undefined ? fakeStorage() : options.storage
  const time = options.time ?? fakeTime()
  const responses = [...server.stored].map(([position, { choice, revision, flagged, isChecked }]) => ({
    position,
    choice,
    revision,
    flagged,
    explained: isChecked ? explainedAs(position, choice) : null,
  }))
  const world = { transport: server, storage, now: time.now, random: () => 0.5, after: time.after }
  const store = createPlayerStore('attempt', startPlayer(responses, 1), world)
  store.open()
  return { server, storage, time, store }
}

let ids = 0
export const give = (store: PlayerStore, position: number, choice: string[]) => {
  ids += 1
  store.dispatch({ type: 'chose', position, choice, saveId: `save-${ids}` })
}
export const choose = (store: PlayerStore, position: number, option: string) =>
  give(store, position, [option])
export const flag = (store: PlayerStore, position: number, flagged: boolean) => {
  ids += 1
  store.dispatch({ type: 'flagged', position, flagged, saveId: `flag-${ids}` })
}
export const check = (store: PlayerStore, position: number) => {
  ids += 1
  store.dispatch({ type: 'check-asked', position, saveId: `check-${ids}` })
}
/** The answers among the saves that left the device. */
export const answers = (server: FakeServer) => server.calls.filter((save) => save.kind === 'answer')
export const status = (store: PlayerStore) => saveStatus(store.read()).text
