import fc from 'fast-check'
import { expect, test } from 'vitest'
import { distanceFrom, isNumberKey, isRightNumber } from '#lib/questions/number-answer.ts'

const right = (key: string, typed: string, unit: string | null = null, tolerance: number | null = null) =>
  isRightNumber({ key: [key], unit, tolerance }, typed)

test('a number is read in the ways in which people write it', () => {
  for (const typed of [
    '1200',
    '1,200',
    '1 200',
    '1’200',
    ' 1,200. ',
    '1.2 thousand',
    '1.2k',
    '+1200',
    '1200.0',
  ])
    expect([typed, right('1200', typed)]).toEqual([typed, true])
  for (const typed of ['1,20', '1.200', '12,00', '1,2000', '1200 1', '', 'many', '12 00'])
    expect([typed, right('1200', typed)]).toEqual([typed, false])
  expect(right('1200000', '1.2 million')).toBe(true)
  expect(right('1200000', '1,200,000')).toBe(true)
  expect(right('1100000', '1.1m')).toBe(true)
  expect(right('12', 'Twelve')).toBe(true)
  expect(right('2000000', 'two million')).toBe(true)
  expect(right('21', 'twenty-one')).toBe(true)
  expect(right('-3.5', '−3.5')).toBe(true)
  expect(right('0.5', '.5')).toBe(true)
})

test('its unit may stand beside it or not, in any of its forms', () => {
  for (const typed of ['60', '60%', '60 %', '60 percent', '60 per cent', '60 Percent.'])
    expect([typed, right('60', typed, '%')]).toEqual([typed, true])
  for (const typed of ['5', '$5', '5 dollars', 'US$5', '5 US dollars'])
    expect([typed, right('5', typed, '$')]).toEqual([typed, true])
  expect(right('499', '499 patients', 'patients')).toBe(true)
  expect(right('1', '1 patient', 'patients')).toBe(true)
  expect(right('35', '35km', 'kilometres')).toBe(true)
})

test('another unit is not guessed at', () => {
  expect(right('60', '60 km', '%')).toBe(false)
  expect(right('499', '499 people', 'patients')).toBe(false)
  expect(right('499', '499 people')).toBe(false)
})

test('where the unit counts in millions, the number may be given in them or in full', () => {
  for (const typed of ['2.4', '2.4 million', '2,400,000', '€2.4m', '2.4 million euros', '2,400,000 euros'])
    expect([typed, right('2.4', typed, 'million euros')]).toEqual([typed, true])
  expect(right('2.4', '2.4 billion', 'million euros')).toBe(false)
})

test('the tolerance holds on both sides, its ends included, in spite of binary fractions', () => {
  expect(right('0.3', '0.2', null, 0.1)).toBe(true)
  expect(right('0.3', '0.4', null, 0.1)).toBe(true)
  expect(right('0.3', '0.41', null, 0.1)).toBe(false)
  expect(right('1000000000', '999999748', null, 251)).toBe(false)
  fc.assert(
    fc.property(fc.integer(), fc.nat(1000), fc.integer({ min: -2000, max: 2000 }), (key, tolerance, off) => {
      const typed = String(key + off)
      expect(right(String(key), typed, null, tolerance)).toBe(Math.abs(off) <= tolerance)
    }),
  )
})

test('whatever is typed, the distance is a number or infinite, and grouping changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      expect(distanceFrom({ key: ['7'], unit: 'million euros' }, typed)).toBeGreaterThanOrEqual(0)
    }),
  )
  const grouped = new Intl.NumberFormat('en')
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(right(String(value), grouped.format(value))).toBe(true)
    }),
  )
})

test('a key is stored in digits', () => {
  for (const key of ['0', '-3', '2.4', '1200']) expect(isNumberKey(key)).toBe(true)
  for (const key of ['', '1,200', '.5', '1e5', '2 million', '7%']) expect(isNumberKey(key)).toBe(false)
})
