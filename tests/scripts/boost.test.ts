import { expect, test } from 'vitest'
import { probabilityOf } from '#lib/generation/acceptance/model.ts'
import { mulberry32 } from '#lib/questions/option-order.ts'
import { fitBoosted } from '../../scripts/quality/boost.ts'

const ALL = { rounds: 1, rate: 1, depth: 1, rowShare: 1, columnShare: 1, leastInLeaf: 2 }

/** Six of eight with `good` are accepted, one of eight without it; `noise` says nothing. */
const examples = Array.from({ length: 16 }, (_, i) => ({
  features: { good: Number(i < 8), noise: i % 2, length: i },
  share: Number(i < 6 || i === 12),
  weight: 1,
}))

test('one tree of one cut takes the step of Newton that can be done by hand', () => {
  const { bias, trees } = fitBoosted(
    examples.map((one) => ({ ...one, features: { good: one.features.good } })),
    { ...ALL, random: () => 0 },
  )
  // 7 of 16 accepted: p = 7/16, each curve p(1 - p) = 63/256; (1 - 8p) / (8 · 63/256) without, (6 - 8p) / … with it.
  expect(bias).toBeCloseTo(Math.log(7 / 9), 10)
  const [feature, above, low, high] = trees[0] as [string, number, number, number]
  expect([feature, above]).toEqual(['good', 0])
  expect(low).toBeCloseTo((1 - 3.5) / (8 * (63 / 256) + 1e-3), 10)
  expect(high).toBeCloseTo((6 - 3.5) / (8 * (63 / 256) + 1e-3), 10)
})

test('many small steps come to the shares of the two groups', () => {
  const settings = { ...ALL, rounds: 400, rate: 0.1, random: () => 0 }
  const fitted = fitBoosted(
    examples.map((one) => ({ ...one, features: { good: one.features.good } })),
    settings,
  )
  expect(probabilityOf(fitted, { good: 1 })).toBeCloseTo(6 / 8, 2)
  expect(probabilityOf(fitted, {})).toBeCloseTo(1 / 8, 2)
})

test('the same numbers give the same trees, and an example of two judges counts twice', () => {
  const settings = () => ({
    ...ALL,
    rounds: 20,
    depth: 2,
    rowShare: 0.7,
    columnShare: 0.7,
    random: mulberry32(5),
  })
  expect(fitBoosted(examples, settings())).toEqual(fitBoosted(examples, settings()))
  const twice = fitBoosted([...examples, ...examples], { ...ALL, leastInLeaf: 4, random: () => 0 })
  const heavy = fitBoosted(
    examples.map((one) => ({ ...one, weight: 2 })),
    { ...ALL, random: () => 0 },
  )
  expect(heavy.bias).toBeCloseTo(twice.bias, 10)
  expect(probabilityOf(heavy, { good: 1 })).toBeCloseTo(probabilityOf(twice, { good: 1 }), 10)
})

test('what no cut explains leaves the bias alone', () => {
  const { trees } = fitBoosted(examples, { ...ALL, leastInLeaf: 20, random: () => 0 })
  expect(trees).toEqual([expect.closeTo(0, 10)])
})
