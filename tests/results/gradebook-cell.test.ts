import { describe, expect, test } from 'vitest'
import { movedBy } from '#components/results/grid-keys.ts'
import { distributionOf } from '#lib/results/distribution.ts'
import { cellOf, hasMark, isDueFor, shareIn } from '#lib/results/gradebook-cell.ts'
import { orderOf, parseSorting, sortingText } from '#lib/results/gradebook-order.ts'

const done = { score: 150, maxScore: 300, attempts: 1, running: false, lateDays: 0 }
const due = { isAssigned: true, isDue: true, maxScore: 300 }

describe('a cell', () => {
  test('counts what was set by hand first, more than there was and nothing at all alike', () => {
    expect(shareIn(cellOf(done, { score: 360, hasComment: false }, due))).toBe(1.2)
    expect(cellOf(done, { score: 0, hasComment: false }, due)[0]).toBe(0)
    expect(cellOf(done, { score: null, hasComment: true }, due)[0]).toBe(150)
  })

  test('is missing when nothing is handed in, under way or set', () => {
    const nothing = { ...done, score: null, attempts: 0 }
    expect(hasMark(cellOf(undefined, undefined, due), 'missing')).toBe(true)
    expect(hasMark(cellOf(nothing, undefined, due), 'missing')).toBe(true)
    expect(hasMark(cellOf({ ...nothing, running: true }, undefined, due), 'missing')).toBe(false)
    expect(hasMark(cellOf(nothing, { score: 100, hasComment: false }, due), 'missing')).toBe(false)
    expect(hasMark(cellOf(nothing, undefined, { ...due, isAssigned: false }), 'missing')).toBe(false)
  })

  test('is due when their own date is over, for who was there by then', () => {
    const dueAt = new Date('2026-05-01T12:00:00Z')
    const now = new Date('2026-05-02T11:00:00Z')
    const learner = { joinedAt: new Date('2026-01-01') }
    const late = { joinedAt: new Date('2026-05-01T12:00:01Z') }
    expect(isDueFor({ dueAt, isWithdrawn: false }, learner, now)).toBe(true)
    expect(isDueFor({ dueAt, isWithdrawn: false }, late, now)).toBe(false)
    expect(isDueFor({ dueAt: now, isWithdrawn: false }, learner, now)).toBe(false)
    expect(isDueFor({ dueAt: null, isWithdrawn: false }, learner, now)).toBe(false)
  })
})

test('scores are spread over tenths, all points and more in the last one', () => {
  const { bands, mean, median, count } = distributionOf([0, 0.1, 0.7, 1, 1.2, null])
  expect(bands).toEqual([1, 1, 0, 0, 0, 0, 0, 1, 0, 2])
  expect([mean, median, count]).toEqual([0.6, 0.7, 5])
  expect(distributionOf([0.2, 0.4]).median).toBeCloseTo(0.3)
  expect(distributionOf([null])).toMatchObject({ mean: null, median: null, count: 0 })
  expect(
    distributionOf([7 / 10, 0.1 * 3])
      .bands.map((n, band) => n && band)
      .filter(Boolean),
  ).toEqual([3, 7])
})

test('an order keeps equal ones by name, and those without a value last', () => {
  expect(orderOf(4, [0.5, null, 0.9, 0.5], true)).toEqual([2, 0, 3, 1])
  expect(orderOf(4, [0.5, null, 0.9, 0.5], false)).toEqual([0, 3, 2, 1])
  expect(orderOf(3, null, true)).toEqual([2, 1, 0])
  for (const text of ['name', '-name', 'mean', '-mean']) expect(sortingText(parseSorting(text))).toBe(text)
  expect(parseSorting('-mean')).toEqual({ by: 'mean', isDown: false })
})

test('arrow keys move within the grid and stop at its edges', () => {
  const size = { rows: 10, columns: 6, page: 5 }
  const press = (key: string, row: number, column: number, ctrlKey = false) =>
    movedBy({ key, ctrlKey }, { row, column }, size)
  expect(press('ArrowDown', 0, 0)).toEqual({ row: 1, column: 0 })
  expect(press('ArrowUp', 0, 0)).toEqual({ row: 0, column: 0 })
  expect(press('PageDown', 7, 2)).toEqual({ row: 9, column: 2 })
  expect(press('End', 3, 0)).toEqual({ row: 3, column: 5 })
  expect(press('Home', 3, 4, true)).toEqual({ row: 0, column: 0 })
  expect(press('x', 3, 4)).toBeNull()
})
