import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { createServerClock } from '#components/attempts/server-clock.ts'
import { watchDeadline } from '#components/attempts/watch-deadline.ts'
import { fakeTime } from './fake-server.ts'

const server = Date.parse('2026-03-01T12:00:00Z')
const iso = (milliseconds: number) => new Date(server + milliseconds).toISOString()
const deadlineAt = iso(600_000)

/** A device whose clock is so many milliseconds off, with ways to set it and to sleep. */
function device(off = 0) {
  const time = { monotonic: 5_000, wall: server + off }
  const clock = createServerClock({ monotonic: () => time.monotonic, wall: () => time.wall })
  const pass = (milliseconds: number) => {
    time.monotonic += milliseconds
    time.wall += milliseconds
  }
  return { clock, time, pass }
}

describe('the server’s clock', () => {
  it('tells the time left, whatever the device believes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 900_000 }),
        (off, passed) => {
          const { clock, pass } = device(off)
          clock.heard({ serverTime: iso(0), deadlineAt }, 5_000)
          pass(passed)
          expect(clock.left()).toBe(600_000 - passed)
          expect(clock.ahead()).toBe(off)
        },
      ),
    )
  })

  it('has no time left to tell where there is no deadline', () => {
    const { clock } = device()
    expect(clock.left()).toBeNull()
    clock.heard({ serverTime: iso(0), deadlineAt: null }, 5_000)
    expect(clock.left()).toBeNull()
  })

  it('is not moved by somebody who sets the device’s clock, but notices', () => {
    const { clock, time, pass } = device()
    clock.heard({ serverTime: iso(0), deadlineAt }, 5_000)
    pass(1_000)
    expect(clock.jumped()).toBe(false)
    time.wall -= 3_600_000
    expect(clock.left()).toBe(599_000)
    expect(clock.jumped()).toBe(true)
    expect(clock.jumped()).toBe(false)
  })

  it('goes by the answer that took the shortest way, half of which it adds', () => {
    const { clock, pass } = device()
    pass(4_000)
    clock.heard({ serverTime: iso(0), deadlineAt }, 5_000)
    expect(clock.left()).toBe(598_000)
    pass(200)
    clock.heard({ serverTime: iso(4_100), deadlineAt }, 9_000)
    expect(clock.left()).toBe(600_000 - 4_200)
    pass(3_000)
    clock.heard({ serverTime: iso(4_300), deadlineAt }, 9_200)
    expect(clock.left()).toBe(600_000 - 7_200)
  })

  it('takes any answer rather than the page, and any answer after a jump', () => {
    const { clock, time, pass } = device()
    clock.heard({ serverTime: iso(-60_000), deadlineAt }, null)
    pass(5_000)
    clock.heard({ serverTime: iso(0), deadlineAt }, 5_000)
    expect(clock.left()).toBe(597_500)
    // Asleep: the clock that only goes on stood still.
    time.wall += 300_000
    expect(clock.jumped()).toBe(true)
    pass(8_000)
    clock.heard({ serverTime: iso(310_000), deadlineAt }, 10_000)
    expect(clock.left()).toBe(600_000 - 314_000)
  })

  it('takes over a deadline that was moved', () => {
    const { clock } = device()
    clock.heard({ serverTime: iso(0), deadlineAt }, 5_000)
    clock.heard({ serverTime: iso(0), deadlineAt: iso(900_000) }, 5_000)
    expect(clock.left()).toBe(900_000)
  })
})

describe('the watch on the deadline', () => {
  function watched() {
    const time = fakeTime()
    const wall = { off: 0 }
    const clock = createServerClock({ monotonic: time.now, wall: () => time.now() + wall.off })
    clock.heard({ serverTime: iso(0), deadlineAt: iso(25_000) }, 0)
    const timeUp = vi.fn()
    const ask = vi.fn()
    const stop = watchDeadline(clock, time.after, { timeUp, ask })
    return { time, wall, clock, timeUp, ask, stop }
  }

  it('calls once, when the time is up and not before', async () => {
    const { time, timeUp } = watched()
    for (const step of [10_000, 10_000, 4_900]) await time.pass(step)
    expect(timeUp).not.toHaveBeenCalled()
    await time.pass(200)
    await time.pass(60_000)
    expect(timeUp).toHaveBeenCalledTimes(1)
  })

  it('asks again after a jump before it calls', async () => {
    const { time, wall, clock, timeUp, ask } = watched()
    wall.off = 3_600_000
    await time.pass(30_000)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(timeUp).not.toHaveBeenCalled()
    clock.heard({ serverTime: iso(20_000), deadlineAt: iso(25_000) }, 30_000)
    await time.pass(4_000)
    expect(timeUp).not.toHaveBeenCalled()
    for (const step of [1_000, 1_000]) await time.pass(step)
    expect(timeUp).toHaveBeenCalledTimes(1)
  })

  it('asks every half a minute, and once more when the time is up, which the server may know better', async () => {
    const { time, clock, timeUp, ask } = watched()
    clock.heard({ serverTime: iso(0), deadlineAt: iso(65_000) }, 0)
    for (let second = 0; second < 64; second += 1) await time.pass(1_000)
    expect(ask).toHaveBeenCalledTimes(2)
    for (let second = 0; second < 2; second += 1) await time.pass(500)
    expect([ask.mock.calls.length, timeUp.mock.calls.length]).toEqual([3, 0])
    // A teacher gave more time a moment before.
    clock.heard({ serverTime: iso(65_100), deadlineAt: iso(95_000) }, 65_000)
    for (let second = 0; second < 29; second += 1) await time.pass(1_000)
    expect(timeUp).not.toHaveBeenCalled()
    for (let second = 0; second < 3; second += 1) await time.pass(1_000)
    expect(timeUp).toHaveBeenCalledTimes(1)
  })

  it('begins where there was no deadline and a save tells one', async () => {
    const time = fakeTime()
    const clock = createServerClock({ monotonic: time.now, wall: time.now })
    const timeUp = vi.fn()
    watchDeadline(clock, time.after, { timeUp, ask: () => {} })
    await time.pass(60_000)
    clock.heard({ serverTime: iso(60_000), deadlineAt: iso(62_000) }, 60_000)
    for (let second = 0; second < 4; second += 1) await time.pass(1_000)
    expect(timeUp).toHaveBeenCalledTimes(1)
  })

  it('stops', async () => {
    const { time, timeUp, stop } = watched()
    stop()
    await time.pass(60_000)
    expect(timeUp).not.toHaveBeenCalled()
  })
})
