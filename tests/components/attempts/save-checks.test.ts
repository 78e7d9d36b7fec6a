import { describe, expect, it } from 'vitest'
import { held, settle } from './fake-server.ts'
import { check, choose, open } from './open-queue.ts'

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
