import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deadlineOf, endOfGrace, isOver } from '#lib/attempts/deadline.ts'

const startedAt = new Date('2026-03-01T12:00:00Z')
const at = (seconds: number) => new Date(startedAt.getTime() + seconds * 1_000)

test('without a limit and without an end there is no deadline', () => {
  expect(deadlineOf({ startedAt, timeLimit: null, timeFactor: 100 })).toBeNull()
  expect(isOver(null, at(1e9))).toBe(false)
})

test('the limit runs from the start, longer for those who have more of it', () => {
  expect(deadlineOf({ startedAt, timeLimit: 600, timeFactor: 100 })).toEqual(at(600))
  expect(deadlineOf({ startedAt, timeLimit: 600, timeFactor: 150 })).toEqual(at(900))
  expect(deadlineOf({ startedAt, timeLimit: 30, timeFactor: 25 })).toEqual(at(7.5))
})

test('the end of the task comes first where it is earlier', () => {
  const closesAt = at(300)
  expect(deadlineOf({ startedAt, timeLimit: 600, timeFactor: 100, closesAt })).toEqual(closesAt)
  expect(deadlineOf({ startedAt, timeLimit: null, timeFactor: 100, closesAt })).toEqual(closesAt)
  expect(deadlineOf({ startedAt, timeLimit: 600, timeFactor: 100, closesAt: at(900) })).toEqual(at(600))
})

test('the grace is five seconds, the last of them included', () => {
  const deadline = at(600)
  expect(endOfGrace(deadline)).toEqual(at(605))
  expect(isOver(deadline, at(605))).toBe(false)
  expect(isOver(deadline, at(605.001))).toBe(true)
})

test('whoever has more of the limit never has an earlier deadline', () => {
  const percent = fc.integer({ min: 25, max: 1000 })
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 604_800 }), percent, percent, (timeLimit, one, other) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((timeFactor) =>
        deadlineOf({ startedAt, timeLimit, timeFactor }),
      )
      expect(more!.getTime()).toBeGreaterThanOrEqual(less!.getTime())
      expect(less!.getTime()).toBeGreaterThan(startedAt.getTime())
    }),
  )
})
