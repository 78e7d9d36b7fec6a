import { describe, expect, it } from 'vitest'
import { held, settle } from './fake-server.ts'
import { answers, choose, flag, give, open, status } from './open-queue.ts'

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

describe('a response of several entries', () => {
  it('is another one when only its order is another', async () => {
    const { server, store } = open({})
    give(store, 1, ['a', 'b'])
    give(store, 1, ['b', 'a'])
    give(store, 1, ['b', 'a'])
    await settle()
    expect(server.calls.map((save) => 'choice' in save && save.choice)).toEqual([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(server.stored.get(1)).toMatchObject({ choice: ['b', 'a'] })
  })

  it('is taken back by an empty one: the question is open again', async () => {
    const { store } = open({})
    give(store, 1, ['a', 'b'])
    give(store, 1, [])
    await settle()
    expect(store.read().answers[1]?.choice).toBe(null)
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
