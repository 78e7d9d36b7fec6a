import { expect, test } from 'vitest'
import { commonGiven, parseSeen } from '#lib/classes/seen-given.ts'

const more = { timeFactor: 150, extraAttempts: 1, extraDays: 0 }
const nothing = { timeFactor: 100, extraAttempts: 0, extraDays: 0 }

test('the fields begin with what all who are chosen have', () => {
  expect(commonGiven([more, { ...more }])).toEqual(more)
  expect(commonGiven([more, null])).toEqual(nothing)
  expect(commonGiven([])).toEqual(nothing)
})

test('what no page has written is taken for not sent', () => {
  expect(parseSeen(JSON.stringify({ a: more }))).toEqual({ a: more })
  expect(parseSeen('')).toBeNull()
  expect(parseSeen('{"a":{}}')).toBeNull()
})
