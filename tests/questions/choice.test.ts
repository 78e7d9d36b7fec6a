import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChoice } from '#lib/questions/choice.ts'
import { anyChoice, anyContent } from './contents.ts'

const options = ['a', 'b', 'c'].map((id) => ({ id }))

test('one option, or none to take the answer back', () => {
  for (const kind of ['wh', 'complete', 'trueFalse'] as const) {
    expect(isChoice({ kind, options }, ['c'])).toBe(true)
    expect(isChoice({ kind, options }, [])).toBe(true)
    expect(isChoice({ kind, options }, ['x'])).toBe(false)
    expect(isChoice({ kind, options }, ['a', 'b'])).toBe(false)
  }
})

test('several options, each once', () => {
  expect(isChoice({ kind: 'several', options }, ['c', 'a'])).toBe(true)
  expect(isChoice({ kind: 'several', options }, ['c', 'c'])).toBe(false)
  expect(isChoice({ kind: 'several', options }, ['c', 'x'])).toBe(false)
})

test('an order holds every event once', () => {
  expect(isChoice({ kind: 'order', options }, ['c', 'a', 'b'])).toBe(true)
  expect(isChoice({ kind: 'order', options }, ['c', 'a'])).toBe(false)
  expect(isChoice({ kind: 'order', options }, ['c', 'a', 'a'])).toBe(false)
})

test('one typed text that the database can hold, neither blank nor endless', () => {
  for (const kind of ['number', 'short'] as const) {
    const typed = (...texts: string[]) => isChoice({ kind, options: [] }, texts)
    expect(typed('29 %')).toBe(true)
    expect(typed()).toBe(true)
    expect(typed(' ')).toBe(false)
    expect(typed('a', 'b')).toBe(false)
    expect(typed('a\0b')).toBe(false)
    expect(typed('\ud800')).toBe(false)
    expect(typed('x'.repeat(200))).toBe(true)
    expect(typed('x'.repeat(201))).toBe(false)
  }
})

test('whatever is a choice can be stored: few and short texts without broken characters', () => {
  fc.assert(
    fc.property(anyContent, anyChoice, (content, choice) => {
      if (!choice || !isChoice(content, choice)) return
      expect(choice.length).toBeLessThanOrEqual(10)
      for (const entry of choice) {
        expect(entry.length).toBeLessThanOrEqual(200)
        expect(entry.isWellFormed() && !entry.includes('\0')).toBe(true)
      }
    }),
  )
})
