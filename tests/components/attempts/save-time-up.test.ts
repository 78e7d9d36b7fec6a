import { describe, expect, it } from 'vitest'
import { held, settle } from './fake-server.ts'
import { choose, flag, open } from './open-queue.ts'

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
