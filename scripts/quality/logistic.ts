import type { Features } from '../../lib/generation/acceptance/features.ts'

export type Example = { features: Features; accepted: boolean }

/** Log odds: the bias and the weights times the features. */
export type Model = { bias: number; weights: Record<string, number> }

type Scale = { name: string; mean: number; spread: number }

/** Fewer examples with a feature tell nothing of it. */
const LEAST_EXAMPLES = 6
const ROUNDS = 30

/**
 * Fits a logistic regression with an L2 penalty on standardised features by Newton's method (iteratively reweighted least
 * squares; Hastie, Tibshirani and Friedman, The Elements of Statistical Learning, 4.4.1), and gives it on the features as
 * they are. The bias carries no penalty.
 */
export function fitLogistic(examples: Example[], penalty: number): Model {
  const scales = scalesOf(examples)
  const rows = examples.map(({ features }) => [
    1,
    ...scales.map(({ name, mean, spread }) => ((features[name] ?? 0) - mean) / spread),
  ])
  const targets = examples.map(({ accepted }) => Number(accepted))
  let weights = new Array<number>(scales.length + 1).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const step = newtonStep(rows, targets, weights, penalty)
    weights = weights.map((weight, i) => weight + step[i]!)
    if (Math.max(...step.map(Math.abs)) < 1e-8) break
  }
  const [bias = 0, ...others] = weights
  const plain = scales.map(({ name, mean, spread }, i) => ({ name, mean, weight: others[i]! / spread }))
  return {
    bias: bias - plain.reduce((sum, { mean, weight }) => sum + mean * weight, 0),
    weights: Object.fromEntries(plain.map(({ name, weight }) => [name, weight])),
  }
}

function scalesOf(examples: Example[]): Scale[] {
  const counts = new Map<string, number>()
  for (const { features } of examples) {
    for (const [name, value] of Object.entries(features))
      if (value !== 0) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts]
    .filter(([, count]) => count >= LEAST_EXAMPLES)
    .map(([name]) => name)
    .sort()
    .flatMap((name) => {
      const values = examples.map(({ features }) => features[name] ?? 0)
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
      return spread > 0 ? [{ name, mean, spread }] : []
    })
}

/** (XᵀWX + λI)⁻¹ (Xᵀ(y − p) − λw) */
function newtonStep(rows: number[][], targets: number[], weights: number[], penalty: number): number[] {
  const size = weights.length
  const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const gradient = new Array<number>(size).fill(0)
  for (const [index, row] of rows.entries()) {
    const sum = row.reduce((total, value, i) => total + value * weights[i]!, 0)
    const probability = 1 / (1 + Math.exp(-sum))
    const [error, curve] = [targets[index]! - probability, probability * (1 - probability)]
    for (let i = 0; i < size; i++) {
      gradient[i]! += row[i]! * error
      const scaled = row[i]! * curve
      if (scaled !== 0) for (let j = 0; j <= i; j++) hessian[i]![j]! += scaled * row[j]!
    }
  }
  for (let i = 0; i < size; i++) {
    if (i > 0) gradient[i]! -= penalty * weights[i]!
    hessian[i]![i]! += i > 0 ? penalty : 1e-9
  }
  return solve(hessian, gradient)
}

/** Solves a symmetric positive definite system, of which the lower half is given, by Cholesky's decomposition. */
function solve(lower: number[][], right: number[]): number[] {
  const size = right.length
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = lower[i]![j]!
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!
    }
  }
  const forward = right.slice()
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) forward[i]! -= lower[i]![k]! * forward[k]!
    forward[i]! /= lower[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) forward[i]! -= lower[k]![i]! * forward[k]!
    forward[i]! /= lower[i]![i]!
  }
  return forward
}
