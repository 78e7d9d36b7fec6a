import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compare } from '#lib/progress/comparison.ts'
import { masteryOf } from '#lib/progress/mastery.ts'
import { strongestFirst, weakestFirst } from '#lib/progress/rank-facts.ts'

test('gives the interval of Wilson, as computed by hand for four of six', () => {
  const { share, low, high } = masteryOf({ correct: 4, questions: 6 })
  expect(share).toBeCloseTo(0.6667, 4)
  expect(low).toBeCloseTo(0.41, 2)
  expect(high).toBeCloseTo(0.852, 2)
})

test('knows nothing without answers, and is not sure of all after one', () => {
  expect(masteryOf({ correct: 0, questions: 0 })).toEqual({ share: 0, low: 0, high: 1 })
  const { share, low, high } = masteryOf({ correct: 1, questions: 1 })
  expect([share, high]).toEqual([1, 1])
  expect(low).toBeLessThan(0.5)
})

const answers = fc
  .tuple(fc.nat({ max: 500 }), fc.nat({ max: 500 }))
  .map(([a, b]) => ({ correct: Math.min(a, b), questions: Math.max(a, b, 1) }))

test('holds the share within 0 and 1, and narrows as answers of the same share are added', () => {
  fc.assert(
    fc.property(answers, ({ correct, questions }) => {
      const { share, low, high } = masteryOf({ correct, questions })
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(share + 1e-9)
      expect(share).toBeLessThanOrEqual(high + 1e-9)
      expect(high).toBeLessThanOrEqual(1)
      const more = masteryOf({ correct: 4 * correct, questions: 4 * questions })
      expect(more.high - more.low).toBeLessThan(high - low)
    }),
  )
})

test('holds what is known in four of five cases, or nearly, whatever it is', () => {
  for (const known of [0.2, 0.5, 0.7, 0.9]) {
    // All outcomes of twenty answers, each by its likelihood.
    let within = 0
    for (let correct = 0, ways = 1; correct <= 20; correct += 1) {
      const { low, high } = masteryOf({ correct, questions: 20 })
      if (low <= known && known <= high) within += ways * known ** correct * (1 - known) ** (20 - correct)
      ways = (ways * (20 - correct)) / (correct + 1)
    }
    expect(within).toBeGreaterThan(0.72)
    expect(within).toBeLessThan(0.9)
  }
})

const of = (correct: number, questions: number) => ({ correct, questions })

test.each([
  ['nothing to say with few answers now', of(19, 19), of(40, 80), null],
  ['nothing to say with few answers before', of(40, 80), of(1, 19), null],
  ['better', of(76, 95), of(72, 120), 'better'],
  ['worse', of(10, 40), of(30, 40), 'worse'],
  ['the same, as a few more right ones can be luck', of(15, 20), of(14, 20), 'same'],
])('a comparison with oneself: %s', (_, now, before, verdict) => {
  expect(compare(now, before)?.verdict ?? null).toBe(verdict)
})

const fact = (name: string, correct: number, questions: number, day = 1) => ({
  name,
  correct,
  questions,
  lastAt: new Date(Date.UTC(2026, 0, day)),
})
const names = (facts: { name: string }[]) => facts.map(({ name }) => name).join(' ')

test('a fact missed every time is weaker than one missed as often among many right answers', () => {
  const facts = [fact('often', 20, 24), fact('never', 0, 4), fact('once', 0, 1, 1), fact('lately', 0, 1, 2)]
  expect(names(weakestFirst(facts))).toBe('never lately once often')
})

test('a fact right many times is surer than one right twice', () => {
  expect(names(strongestFirst([fact('two', 2, 2, 9), fact('nine', 9, 9), fact('one', 1, 1)]))).toBe(
    'nine two one',
  )
})
