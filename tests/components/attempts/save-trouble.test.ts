import { describe, expect, it } from 'vitest'
import { fakeServer, fakeStorage, held, settle, type Weather } from './fake-server.ts'
import { answers, choose, open, POSITIONS, status } from './open-queue.ts'

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
