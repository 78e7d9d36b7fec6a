import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeSeed, overAlready } from '#lib/attempts/attempt.ts'
import { mayShowKey } from '#lib/attempts/feedback.ts'

test('the key is shown after submitting, and never else', () => {
  expect(mayShowKey({ state: 'submitted' })).toBe(true)
  expect(mayShowKey({ state: 'inProgress' })).toBe(false)
  expect(mayShowKey({ state: 'discarded' })).toBe(false)
})

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
  expect(overAlready('discarded')).toMatchObject({ code: 'conflict', details: { state: 'discarded' } })
})
