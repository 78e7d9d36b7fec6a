import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSeed, overAlready } from '#lib/attempts/attempt.ts'

test('a seed fits into an integer of PostgreSQL', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (random) => {
      const seed = makeSeed(() => random)
      expect(Number.isInteger(seed) && seed >= -(2 ** 31) && seed < 2 ** 31).toBe(true)
    }),
  )
})

test('an attempt that is over says how', () => {
  expect(overAlready('submitted')).toMatchObject({ code: 'conflict', details: { state: 'submitted' } })
  expect(overAlready('submitted', 'deadline')).toMatchObject({
    message: expect.stringContaining('time is up'),
    details: { state: 'submitted', endedBy: 'deadline' },
  })
  expect(overAlready('discarded')).toMatchObject({ code: 'conflict', details: { state: 'discarded' } })
})
