import { describe, expect, it } from 'vitest'
import { parsePlace, placeAfter, placeBefore, placeToResume } from '#components/attempts/place.ts'

describe('the place in the address', () => {
  it('is a number of a question or the last step', () => {
    expect(parsePlace('1', 3)).toBe(1)
    expect(parsePlace('3', 3)).toBe(3)
    expect(parsePlace('check', 3)).toBe('check')
  })

  it('is no place when it names no question', () => {
    for (const q of ['0', '4', '-1', '1.5', '1e0', 'x', '', null, undefined])
      expect(parsePlace(q, 3)).toBeNull()
  })
})

it('resumes at the first question without an answer, and before submitting when there is none', () => {
  expect(placeToResume([{ choice: ['a'] }, { choice: null }, { choice: null }])).toBe(2)
  expect(placeToResume([{ choice: ['a'] }])).toBe('check')
})

it('walks from the first question to the last step and back', () => {
  expect([placeAfter(1, 2), placeAfter(2, 2), placeAfter('check', 2)]).toEqual([2, 'check', 'check'])
  expect([placeBefore('check', 2), placeBefore(2, 2), placeBefore(1, 2)]).toEqual([2, 1, 1])
})
