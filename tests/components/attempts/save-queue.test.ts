import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startPlayer } from '#components/attempts/player-state.ts'
import { createPlayerStore, type PlayerStore } from '#components/attempts/player-store.ts'
import { saveStatus } from '#components/attempts/save-status.ts'
import {
  explainedAs,
  type FakeServer,
  fakeServer,
  fakeStorage,
  fakeTime,
  held,
  settle,
  type Weather,
} from './fake-server.ts'

const POSITIONS = [1, 2, 3]

function open(options: {
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
const choose = (store: PlayerStore, position: number, option: string) => {
  ids += 1
  store.dispatch({ type: 'chose', position, choice: [option], saveId: `save-${ids}` })
}
const flag = (store: PlayerStore, position: number, flagged: boolean) => {
  ids += 1
  store.dispatch({ type: 'flagged', position, flagged, saveId: `flag-${ids}` })
}
const check = (store: PlayerStore, position: number) => {
  ids += 1
  store.dispatch({ type: 'check-asked', position, saveId: `check-${ids}` })
}
/** The answers among the saves that left the device. */
const answers = (server: FakeServer) => server.calls.filter((save) => save.kind === 'answer')
const status = (store: PlayerStore) => saveStatus(store.read()).text

describe('a response of several entries', () => {
  const give = (store: PlayerStore, choice: string[]) => {
    ids += 1
    store.dispatch({ type: 'chose', position: 1, choice, saveId: `save-${ids}` })
  }

  it('is another one when only its order is another', async () => {
    const { server, store } = open({})
    give(store, ['a', 'b'])
    give(store, ['b', 'a'])
    give(store, ['b', 'a'])
    await settle()
    expect(server.calls.map((save) => 'choice' in save && save.choice)).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(server.stored.get(1)).toMatchObject({ choice: ['b', 'a'] })
  })

  it('is taken back by an empty one: the question is open again', async () => {
    const { store } = open({})
    give(store, ['a', 'b'])
    give(store, [])
    await settle()
    expect(store.read().answers[1]?.choice).toBe(null)
  })
})

describe('saving', () => {
  it('saves a choice at once and says so', async () => {
    const { server, store, storage } = open({})
    choose(store, 1, 'a')
    expect(status(store)).toBe('Saving…')
    await settle()
    expect(server.stored.get(1)).toMatchObject({ choice: ['a'], revision: 1 })
    expect(status(store)).toBe('Saved')
    expect(storage?.size()).toBe(0)
  })

  it('sends the saves one by one in the order of the changes', async () => {
    const { server, store } = open({})
    choose(store, 2, 'a')
    choose(store, 1, 'b')
    choose(store, 3, 'c')
    expect(server.calls).toHaveLength(1)
    await settle()
    expect(server.calls.map((save) => save.position)).toEqual([2, 1, 3])
  })

  it('sends only the last of several quick changes to a question, on top of the revision it then has', async () => {
    const { server, store } = open({})
    for (const option of ['a', 'b', 'c', 'd']) choose(store, 1, option)
    await settle()
    expect(answers(server).map((save) => [save.choice[0], save.revision])).toEqual([
      ['a', 0],
      ['d', 1],
    ])
    expect(server.stored.get(1)?.choice).toEqual(['d'])
  })

  it('does not send a choice that is already the answer', async () => {
    const { server, store } = open({})
    choose(store, 1, 'a')
    await settle()
    choose(store, 1, 'a')
    await settle()
    expect(server.calls).toHaveLength(1)
  })
})

describe('a lost connection', () => {
  it('keeps the response on the device and tries again after 1, 2, 4, 8, 15, 30 and 30 seconds', async () => {
    const { server, store, storage, time } = open({})
    server.weather = Array<Weather>(7).fill('question lost')
    choose(store, 1, 'a')
    await settle()
    expect(status(store)).toBe('Offline – kept on this device')
    expect(storage?.size()).toBe(1)
    const pauses: number[] = []
    for (let tries = 0; tries < 7; tries += 1) {
      const pause = time.waiting()[0] ?? Number.NaN
      pauses.push(pause)
      await time.pass(pause)
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000])
    expect(status(store)).toBe('Saved')
    expect(server.stored.get(1)?.choice).toEqual(['a'])
    expect(storage?.size()).toBe(0)
  })

  it('tries at once when the browser says that it is online again', async () => {
    const { server, store } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    store.dispatch({ type: 'retried' })
    await settle()
    expect(server.stored.get(1)?.choice).toEqual(['a'])
  })

  it('does not hurry because of another change', async () => {
    const { server, store } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    choose(store, 2, 'b')
    await settle()
    expect(server.calls).toHaveLength(1)
  })

  it('repeats a save whose answer was lost unchanged, so that the server counts it once', async () => {
    const { server, store, time } = open({})
    server.weather = ['answer lost']
    choose(store, 1, 'a')
    await settle()
    choose(store, 1, 'b')
    await time.pass(1_000)
    expect(answers(server).map((save) => save.choice[0])).toEqual(['a', 'a', 'b'])
    expect(server.calls[0]?.id).toBe(server.calls[1]?.id)
    expect(server.stored.get(1)).toMatchObject({ choice: ['b'], revision: 2 })
    expect(store.read().answers[1]?.conflict).toBeNull()
  })

  it('waits as long as the server asks', async () => {
    const { server, store, time } = open({})
    server.save = async () => ({ kind: 'failing', pause: 42_000 })
    choose(store, 1, 'a')
    await settle()
    expect(status(store)).toBe('The server cannot save now – kept on this device')
    expect(time.waiting()).toEqual([42_000])
  })

  it('says to keep the page open where the device keeps nothing', async () => {
    const full = {
      ...fakeStorage(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError')
      },
    }
    const { server, store } = open({ storage: full })
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    expect(status(store)).toBe('Offline – keep this page open')
  })
})

describe('coming back', () => {
  it('sends what an earlier visit kept, whether or not it had arrived', async () => {
    for (const lost of ['question lost', 'answer lost'] as const) {
      const first = open({})
      first.server.weather = [lost]
      choose(first.store, 1, 'a')
      await settle()
      first.store.close()
      const second = open({ server: first.server, storage: first.storage })
      expect(second.store.read().answers[1]?.choice).toEqual(['a'])
      await settle()
      expect(first.server.stored.get(1)).toMatchObject({ choice: ['a'], revision: 1 })
      expect(status(second.store)).toBe('Saved')
    }
  })

  it('leaves alone what another tab keeps in the same record', async () => {
    const first = open({})
    first.server.weather = ['question lost', 'question lost']
    choose(first.store, 1, 'a')
    await settle()
    const second = open({ server: fakeServer(POSITIONS), storage: first.storage })
    await settle()
    second.server.weather = ['question lost']
    choose(second.store, 2, 'b')
    await settle()
    first.store.dispatch({ type: 'retried' })
    await settle()
    const third = open({ server: first.server, storage: first.storage })
    expect(third.store.read().answers[2]?.choice).toEqual(['b'])
  })

  it('is not misled by a record that somebody else wrote', () => {
    for (const text of ['{', '7', '[{"id":1}]', 'null']) {
      const storage = fakeStorage()
      storage.setItem('quizwire:attempt:attempt', text)
      expect(open({ storage }).store.read().saves).toEqual([])
    }
  })
})

describe('a change from another tab or device', () => {
  async function conflict() {
    const here = open({})
    here.server.stored.set(1, held({ choice: ['theirs'], revision: 1, saveId: 'elsewhere' }))
    choose(here.store, 1, 'mine')
    await settle()
    return here
  }

  it('shows both and writes nothing until the person decides', async () => {
    const { server, store } = await conflict()
    expect(store.read().answers[1]).toMatchObject({ choice: ['mine'], conflict: { choice: ['theirs'] } })
    expect(server.stored.get(1)?.choice).toEqual(['theirs'])
    expect(status(store)).toBe('An answer waits for your decision')
  })

  it('saves mine over it when the person says so', async () => {
    const { server, store } = await conflict()
    store.dispatch({ type: 'settled', position: 1, keep: 'mine', saveId: 'decided' })
    await settle()
    expect(server.stored.get(1)).toMatchObject({ choice: ['mine'], revision: 2 })
    expect(store.read().answers[1]?.conflict).toBeNull()
  })

  it('takes theirs over when the person says so', async () => {
    const { server, store } = await conflict()
    store.dispatch({ type: 'settled', position: 1, keep: 'theirs', saveId: 'unused' })
    await settle()
    expect(store.read().answers[1]).toMatchObject({ choice: ['theirs'], revision: 1, conflict: null })
    expect(server.calls).toHaveLength(1)
    expect(status(store)).toBe('Saved')
  })

  it('asks nothing when both chose the same', async () => {
    const { server, store } = open({})
    server.stored.set(1, held({ choice: ['a'], revision: 5, saveId: 'elsewhere' }))
    choose(store, 1, 'a')
    await settle()
    expect(store.read().answers[1]).toMatchObject({ choice: ['a'], revision: 5, conflict: null })
  })

  it('keeps the other questions going', async () => {
    const { server, store } = await conflict()
    choose(store, 2, 'b')
    await settle()
    expect(server.stored.get(2)?.choice).toEqual(['b'])
  })

  it('holds the submission back until it is settled', async () => {
    const { server, store } = await conflict()
    store.dispatch({ type: 'submit-asked' })
    await settle()
    expect(server.submissions).toBe(0)
  })
})

describe('submitting', () => {
  it('sends what is unsaved first', async () => {
    const { server, store, time } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    store.dispatch({ type: 'submit-asked' })
    await settle()
    await time.pass(1_000)
    expect(server.stored.get(1)?.choice).toEqual(['a'])
    expect(server.submissions).toBe(1)
    expect(store.read().phase).toBe('submitted')
  })

  it('goes on trying over a bad connection, and stops when the person cancels', async () => {
    const { server, store, time } = open({})
    server.weather = ['question lost', 'answer lost']
    store.dispatch({ type: 'submit-asked' })
    await settle()
    expect(store.read().phase).toBe('submitting')
    store.dispatch({ type: 'submit-cancelled' })
    await time.pass(60_000)
    expect(server.submissions).toBe(0)
    store.dispatch({ type: 'submit-asked' })
    await settle()
    await time.pass(2_000)
    expect(store.read().phase).toBe('submitted')
    expect(server.submissions).toBe(2)
  })

  it('is given up when a save before it finds a change from elsewhere', async () => {
    const { server, store, time } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    server.stored.set(1, held({ choice: ['b'], revision: 1, saveId: 'elsewhere' }))
    store.dispatch({ type: 'submit-asked' })
    await time.pass(1_000)
    expect(store.read().phase).toBe('answering')
    expect(server.submissions).toBe(0)
  })
})

describe('an ended session or attempt', () => {
  it('keeps the responses on the device when the person is signed out, and sends them after signing in', async () => {
    const { server, store, storage, time } = open({})
    server.weather = ['signed out']
    choose(store, 1, 'a')
    await settle()
    expect(status(store)).toBe('You are signed out – kept on this device')
    expect(time.waiting()).toEqual([])
    expect(storage?.size()).toBe(1)
    store.dispatch({ type: 'retried' })
    await settle()
    expect(server.stored.get(1)?.choice).toEqual(['a'])
  })

  it('stops sending when the attempt was submitted elsewhere', async () => {
    const { server, store, storage, time } = open({})
    server.save = async () => ({ kind: 'closed', by: 'elsewhere' })
    choose(store, 1, 'a')
    await settle()
    choose(store, 2, 'b')
    await time.pass(60_000)
    expect(store.read()).toMatchObject({ phase: 'closed', closedBy: 'elsewhere', late: [1] })
    expect(storage?.size()).toBe(0)
    expect(store.read().answers[2]?.choice).toBeNull()
  })
})

describe('a flag', () => {
  it('is kept on the device and sent like an answer, the last one of several', async () => {
    const { server, store, storage, time } = open({})
    server.weather = ['question lost']
    flag(store, 1, true)
    await settle()
    expect(store.read().answers[1]?.flagged).toBe(true)
    expect(storage?.size()).toBe(1)
    flag(store, 2, true)
    flag(store, 2, false)
    flag(store, 2, true)
    await time.pass(1_000)
    expect(server.stored.get(1)?.flagged).toBe(true)
    expect(server.stored.get(2)?.flagged).toBe(true)
    expect(server.calls.filter((save) => save.position === 2)).toHaveLength(1)
    expect(storage?.size()).toBe(0)
  })

  it('that an earlier visit kept is sent', async () => {
    const first = open({})
    first.server.weather = ['question lost']
    flag(first.store, 3, true)
    await settle()
    first.store.close()
    const second = open({ server: first.server, storage: first.storage })
    expect(second.store.read().answers[3]?.flagged).toBe(true)
    await settle()
    expect(first.server.stored.get(3)?.flagged).toBe(true)
  })

  it('leaves the answer and its revision alone', async () => {
    const { server, store } = open({})
    choose(store, 1, 'a')
    flag(store, 1, true)
    choose(store, 1, 'b')
    await settle()
    expect(server.stored.get(1)).toMatchObject({ choice: ['b'], revision: 2, flagged: true })
  })
})

describe('a check while practising', () => {
  it('goes out after the answer it is about, fixes it at once, and brings its explanation', async () => {
    const { server, store } = open({})
    choose(store, 1, 'a')
    check(store, 1)
    choose(store, 1, 'b')
    expect(store.read().answers[1]?.choice).toEqual(['a'])
    await settle()
    expect(server.calls.map((save) => save.kind)).toEqual(['answer', 'check'])
    expect(store.read().answers[1]).toMatchObject({ choice: ['a'], explained: { position: 1 } })
    choose(store, 1, 'b')
    await settle()
    expect(server.stored.get(1)?.choice).toEqual(['a'])
  })

  it('of nothing does nothing, and twice is once', async () => {
    const { server, store } = open({})
    check(store, 1)
    await settle()
    expect(server.calls).toEqual([])
    choose(store, 1, 'a')
    check(store, 1)
    check(store, 1)
    await settle()
    check(store, 1)
    await settle()
    expect(server.calls.map((save) => save.kind)).toEqual(['answer', 'check'])
  })

  it('waits for a lost connection, also over a reload', async () => {
    const first = open({})
    first.server.weather = ['fine', 'question lost']
    choose(first.store, 1, 'a')
    check(first.store, 1)
    await settle()
    first.store.close()
    const second = open({ server: first.server, storage: first.storage })
    await settle()
    expect(second.store.read().answers[1]?.explained).not.toBeNull()
    expect(second.storage?.size()).toBe(0)
  })

  it('asks first when the answer was changed elsewhere', async () => {
    const { server, store } = open({})
    choose(store, 1, 'a')
    await settle()
    server.stored.set(1, held({ choice: ['b'], revision: 2, saveId: 'elsewhere' }))
    check(store, 1)
    await settle()
    expect(store.read().answers[1]).toMatchObject({
      choice: ['a'],
      conflict: { choice: ['b'] },
      explained: null,
    })
    expect(server.stored.get(1)?.isChecked).toBe(false)
  })

  it('goes on by itself when both chose the same', async () => {
    const { server, store } = open({})
    choose(store, 1, 'a')
    await settle()
    server.stored.set(1, held({ choice: ['a'], revision: 4, saveId: 'elsewhere' }))
    check(store, 1)
    await settle()
    expect(store.read().answers[1]).toMatchObject({ revision: 4, conflict: null, explained: { position: 1 } })
  })

  it('that another tab was first with takes over what is fixed, and its explanation', async () => {
    const { server, store } = open({})
    server.stored.set(1, held({ choice: ['b'], revision: 1, isChecked: true }))
    choose(store, 1, 'a')
    await settle()
    expect(store.read().answers[1]).toMatchObject({
      choice: ['b'],
      conflict: null,
      explained: { position: 1 },
    })
    expect(store.read().saves).toEqual([])
  })
})

describe('when the time is up', () => {
  it('sends what is kept, then submits, and nothing can be changed', async () => {
    const { server, store, time } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'a')
    await settle()
    store.dispatch({ type: 'time-up' })
    choose(store, 2, 'b')
    await settle()
    store.dispatch({ type: 'submit-cancelled' })
    await time.pass(1_000)
    expect(server.stored.get(1)?.choice).toEqual(['a'])
    expect(server.stored.get(2)?.choice).toBeNull()
    expect(store.read()).toMatchObject({ phase: 'submitted', timeUp: true, late: [] })
  })

  it('tells what came too late', async () => {
    const { server, store, storage, time } = open({})
    choose(store, 3, 'c')
    await settle()
    server.weather = ['question lost', 'question lost']
    choose(store, 1, 'a')
    flag(store, 2, true)
    await settle()
    store.dispatch({ type: 'time-up' })
    await settle()
    server.isOver = true
    await time.pass(60_000)
    expect(store.read()).toMatchObject({ phase: 'closed', closedBy: 'deadline', late: [1], saves: [] })
    expect(storage?.size()).toBe(0)
  })

  it('does not wait for a decision: the server’s copy counts', async () => {
    const { server, store } = open({})
    server.stored.set(1, held({ choice: ['theirs'], revision: 1 }))
    choose(store, 1, 'mine')
    await settle()
    store.dispatch({ type: 'time-up' })
    await settle()
    expect(store.read()).toMatchObject({ phase: 'submitted', late: [1] })
    expect(store.read().answers[1]).toMatchObject({ choice: ['theirs'], conflict: null })
  })

  it('does not wait for one that comes up then', async () => {
    const { server, store } = open({})
    server.weather = ['question lost']
    choose(store, 1, 'mine')
    await settle()
    server.stored.set(1, held({ choice: ['theirs'], revision: 1 }))
    store.dispatch({ type: 'time-up' })
    await settle()
    expect(store.read()).toMatchObject({ phase: 'submitted', late: [1] })
  })

  it('after submitting it is nothing', async () => {
    const { store } = open({})
    store.dispatch({ type: 'submit-asked' })
    await settle()
    store.dispatch({ type: 'time-up' })
    expect(store.read()).toMatchObject({ phase: 'submitted', timeUp: false })
  })
})

const weathers = fc.array(fc.constantFrom<Weather>('fine', 'question lost', 'answer lost', 'failing'), {
  maxLength: 3,
})
const act = fc.record({
  does: fc.constantFrom('choose', 'choose', 'flag', 'check'),
  position: fc.constantFrom(...POSITIONS),
  option: fc.constantFrom('a', 'b', 'c', 'd'),
  weather: weathers,
  pause: fc.constantFrom(0, 500, 5_000),
  reload: fc.boolean(),
})

it('whatever the network does, the server ends with what the person saw last, and nobody is asked', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 12 }), fc.boolean(), async (acts, timed) => {
      let here = open({})
      for (const { does, position, option, weather, pause, reload } of acts) {
        here.server.weather.push(...weather)
        if (does === 'choose') choose(here.store, position, option)
        else if (does === 'check') check(here.store, position)
        else flag(here.store, position, option < 'c')
        if (pause > 0) await here.time.pass(pause)
        if (reload) {
          await settle()
          here.store.close()
          here = open({ server: here.server, storage: here.storage })
        }
      }
      if (timed) here.store.dispatch({ type: 'time-up' })
      here.server.weather = []
      for (let minutes = 0; minutes < 20; minutes += 1) await here.time.pass(60_000)
      for (const position of POSITIONS) {
        const answer = here.store.read().answers[position]
        const stored = here.server.stored.get(position)
        expect(answer?.conflict).toBeNull()
        expect(stored?.choice).toEqual(answer?.choice)
        expect(stored?.revision).toBe(answer?.revision)
        expect(stored?.flagged).toBe(answer?.flagged)
        expect(stored?.isChecked).toBe(answer?.explained !== null)
      }
      expect(here.store.read()).toMatchObject({
        saves: [],
        late: [],
        phase: timed ? 'submitted' : 'answering',
      })
    }),
    { numRuns: 300 },
  )
})
