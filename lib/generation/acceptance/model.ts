import type { Features } from './features.ts'

/** A logistic regression over features, as it is fitted by `npm run quality -- fit`. */
export type Model = {
  bias: number
  /** Per unit of the feature; a feature that is not here tells nothing. */
  weights: Record<string, number>
}

/** How probable it is, 0 to 1: 1 / (1 + e^-(bias + the sum of weights times features)). */
export function probabilityOf({ bias, weights }: Model, features: Features): number {
  let sum = bias
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
