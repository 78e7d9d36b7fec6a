import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isChoice, mark } from '#lib/questions/marking.ts'

const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: `Option ${id}`, why: '' }))

test('the right option earns all points, another or none earns nothing', () => {
  expect(mark({ key: ['b'] }, ['b'], 100)).toEqual({ score: 100, correct: true })
  expect(mark({ key: ['b'] }, ['a'], 100)).toEqual({ score: 0, correct: false })
  expect(mark({ key: ['b'] }, [], 100)).toEqual({ score: 0, correct: false })
  expect(mark({ key: ['b'] }, null, 100)).toEqual({ score: 0, correct: false })
  expect(mark({ key: ['b'] }, ['a', 'b'], 100)).toEqual({ score: 0, correct: false })
})

test('a mark lies between nothing and all points, and is right exactly when it is all', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', '')
  const choice = fc.option(fc.array(id, { maxLength: 4 }))
  fc.assert(
    fc.property(id, choice, fc.integer({ min: 1, max: 10_000 }), (key, chosen, points) => {
      const { score, correct } = mark({ key: [key] }, chosen, points)
      expect(score).toBe(correct ? points : 0)
      expect(mark({ key: [key] }, chosen, points)).toEqual({ score, correct })
    }),
  )
})

test('exactly one of the options of a question is right', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c', 'd'), (key) => {
      expect(options.filter((option) => mark({ key: [key] }, [option.id], 100).correct)).toHaveLength(1)
    }),
  )
})

test('a choice is one of the options or none', () => {
  expect(isChoice({ options }, ['c'])).toBe(true)
  expect(isChoice({ options }, [])).toBe(true)
  expect(isChoice({ options }, ['x'])).toBe(false)
  expect(isChoice({ options }, ['a', 'b'])).toBe(false)
})
