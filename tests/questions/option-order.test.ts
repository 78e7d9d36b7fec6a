import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOptions } from '#lib/questions/option-order.ts'

const seed = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('every option is shown once, and the stored list is left alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), seed, fc.nat(200), (options, from, position) => {
      const before = [...options]
      const shown = orderOptions(options, from, position)
      expect([...shown].sort()).toEqual([...options].sort())
      expect(options).toEqual(before)
    }),
  )
})

test('the same seed and position give the same order', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string()), seed, fc.nat(200), (options, from, position) => {
      expect(orderOptions(options, from, position)).toEqual(orderOptions(options, from, position))
    }),
  )
})

test('over positions and over seeds each option stands in each place about as often', () => {
  const runs = 8000
  const ways = [
    (run: number) => orderOptions([0, 1, 2, 3], 7, run),
    (run: number) => orderOptions([0, 1, 2, 3], run, 0),
  ]
  for (const way of ways) {
    const counts = Array.from({ length: 16 }, () => 0)
    for (let run = 0; run < runs; run++) {
      way(run).forEach((option, place) => {
        counts[option * 4 + place]! += 1
      })
    }
    for (const count of counts) expect(Math.abs(count - runs / 4)).toBeLessThan(200)
  }
})
