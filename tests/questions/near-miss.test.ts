import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mark } from '#lib/questions/marking.ts'
import { nearMiss } from '#lib/questions/near-miss.ts'
import { anyChoice, anyContent } from './contents.ts'

const short = (...key: string[]) => ({ kind: 'short' as const, key, tolerance: null, unit: null })
const number = (key: string, unit: string | null, tolerance: number | null = null) => ({
  kind: 'number' as const,
  key: [key],
  tolerance,
  unit,
})

test('a letter off is a near miss, another word is none', () => {
  expect(nearMiss(short('Swahili'), ['Swahilli'])).toBe('spelling')
  expect(nearMiss(short('Swahili'), ['Suaheli'])).toBe(null)
  expect(nearMiss(short('Anthony Fauci'), ['Antony Fauchi'])).toBe('spelling')
  expect(nearMiss(short('UK'), ['US'])).toBe(null)
})

test('some of the words, or more of them, are a near miss', () => {
  expect(nearMiss(short('Anthony Fauci'), ['fauci'])).toBe('part')
  expect(nearMiss(short('Fauci'), ['Dr. Anthony Fauci'])).toBe('part')
})

test('a number a little beyond the tolerance or in another unit is a near miss', () => {
  expect(nearMiss(number('29', '%', 1), ['31'])).toBe('close')
  expect(nearMiss(number('1000', null), ['1040'])).toBe('close')
  expect(nearMiss(number('29', '%', 1), ['60'])).toBe(null)
  expect(nearMiss(number('29', '%'), ['29 people'])).toBe('unit')
  expect(nearMiss(number('29', '%'), ['about 29'])).toBe('unit')
  expect(nearMiss(number('29', '%'), ['30 people'])).toBe(null)
})

test('what is right is no near miss, nor is what was chosen and not typed', () => {
  fc.assert(
    fc.property(anyContent, anyChoice, (content, choice) => {
      const near = nearMiss(content, choice)
      if (mark(content, choice, 100).correct) expect(near).toBe(null)
      if (content.kind !== 'short' && content.kind !== 'number') expect(near).toBe(null)
    }),
  )
})
