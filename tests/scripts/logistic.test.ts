import { expect, test } from 'vitest'
import { fitLogistic } from '../../scripts/quality/logistic.ts'

/** a, b, c and whether it was accepted. */
const ROWS = [
  [1, 0, 3, 1],
  [1, 1, 2, 1],
  [0, 1, 5, 0],
  [0, 0, 4, 0],
  [1, 0, 1, 1],
  [0, 1, 2, 1],
  [1, 1, 6, 0],
  [0, 0, 1, 0],
  [1, 0, 5, 1],
  [0, 1, 4, 0],
  [1, 1, 3, 1],
  [0, 0, 6, 0],
] as const

const examples = ROWS.map(([a, b, c, accepted]) => ({ features: { a, b, c }, accepted: accepted === 1 }))

/**
 * Computed by scikit-learn: LogisticRegression(C=1/2, tol=1e-12) on columns with their mean taken off and divided by their
 * population standard deviation; weights and intercept turned back to the columns as they are.
 */
const REFERENCE = { bias: 0.37222626792, a: 1.6616266343, b: 0.0811894655, c: -0.3556517887 }

test('the fit agrees with that of scikit-learn', () => {
  const { bias, weights } = fitLogistic(examples, 2)
  expect(bias).toBeCloseTo(REFERENCE.bias, 6)
  for (const name of ['a', 'b', 'c'] as const) expect(weights[name]).toBeCloseTo(REFERENCE[name], 6)
})

test('a feature that hardly any example has, and one that all share, tell nothing', () => {
  const more = examples.map((one, i) => ({
    ...one,
    features: { ...one.features, same: 1, rare: i === 0 ? 1 : 0 },
  }))
  expect(Object.keys(fitLogistic(more, 2).weights)).toEqual(['a', 'b', 'c'])
})
