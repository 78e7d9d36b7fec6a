import { beforeEach, describe, expect, test } from 'vitest'
import type { Limit } from '../../lib/accounts/limits.ts'
import { forgetTries, giveBackTry, takeTry } from '../../lib/accounts/tries-store.ts'
import { database } from '../../lib/database/client.ts'

const limit: Limit = { tries: 3, within: 100_000, firstWait: 1000, longestWait: 4000 }
const at = (milliseconds: number) => new Date(Date.UTC(2026, 0, 1) + milliseconds)
const take = (milliseconds: number, key = 'key') => takeTry(key, limit, at(milliseconds))

beforeEach(async () => {
  await database.tries.deleteMany()
})

describe('tries', () => {
  test('are free up to the limit, then come one after each wait, which doubles up to the longest', async () => {
    expect(await take(0)).toEqual({ allowed: true, count: 1 })
    expect(await take(0)).toEqual({ allowed: true, count: 2 })
    expect(await take(0)).toEqual({ allowed: true, count: 3 })
    expect(await take(1)).toEqual({ allowed: false, wait: 999 })
    expect(await take(1000)).toEqual({ allowed: true, count: 4 })
    expect(await take(1001)).toEqual({ allowed: false, wait: 1999 })
    expect(await take(3000)).toEqual({ allowed: true, count: 5 })
    expect(await take(3000)).toEqual({ allowed: false, wait: 4000 })
    expect(await take(7000)).toEqual({ allowed: true, count: 6 })
    expect(await take(7000)).toEqual({ allowed: false, wait: 4000 })
  })

  test('refused while waiting do not make the wait longer', async () => {
    for (let n = 0; n < 3; n++) await take(0)
    for (let n = 0; n < 20; n++) expect((await take(500)).allowed).toBe(false)
    expect(await take(1000)).toEqual({ allowed: true, count: 4 })
  })

  test('are forgotten a while after the first', async () => {
    for (let n = 0; n < 3; n++) await take(0)
    expect(await take(100_000)).toEqual({ allowed: true, count: 1 })
    expect(await take(100_000)).toEqual({ allowed: true, count: 2 })
  })

  test('never wait beyond the moment when all is forgotten', async () => {
    for (let n = 0; n < 3; n++) await take(99_500 * Number(n > 0))
    expect(await take(99_600)).toEqual({ allowed: false, wait: 400 })
    expect((await take(100_000)).allowed).toBe(true)
  })

  test('made at the same moment cannot slip through together', async () => {
    const taken = await Promise.all(Array.from({ length: 40 }, () => take(0)))
    expect(taken.filter((one) => one.allowed)).toHaveLength(3)
  })

  test('of one key do not count for another', async () => {
    for (let n = 0; n < 3; n++) await take(0, 'one')
    expect((await take(0, 'one')).allowed).toBe(false)
    expect((await take(0, 'other')).allowed).toBe(true)
  })

  test('can be given back one by one, or forgotten at once', async () => {
    await take(0)
    await take(0)
    await giveBackTry('key', at(0))
    expect(await take(0)).toEqual({ allowed: true, count: 2 })
    await take(0)
    await forgetTries('key')
    expect(await take(0)).toEqual({ allowed: true, count: 1 })
  })

  test('given back take the wait with them that they began', async () => {
    for (let n = 0; n < 3; n++) await take(0)
    await giveBackTry('key', at(0))
    expect(await take(0)).toEqual({ allowed: true, count: 3 })
    expect((await take(0)).allowed).toBe(false)
  })

  test('that no longer count are cleared away by new ones', async () => {
    for (let n = 0; n < 15; n++) await take(0, `old ${n}`)
    await take(100_000, 'new')
    await take(100_000, 'newer')
    const keys = await database.tries.findMany({ select: { key: true }, orderBy: { key: 'asc' } })
    expect(keys).toEqual([{ key: 'new' }, { key: 'newer' }])
  })
})

test('a try that asked a moment earlier and is counted later is not refused', async () => {
  expect(await take(10)).toEqual({ allowed: true, count: 1 })
  expect(await take(5)).toEqual({ allowed: true, count: 2 })
  expect(await take(0)).toEqual({ allowed: true, count: 3 })
})
