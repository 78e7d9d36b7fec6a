import type { Features } from '../../lib/generation/acceptance/features.ts'
import { type Boosted, leafOf, type Tree } from '../../lib/generation/acceptance/model.ts'

/** `share`: which part of its judges said yes, 0 to 1. `weight`: how many they were. */
export type Example = { features: Features; share: number; weight: number }

type Settings = {
  rounds: number
  rate: number
  depth: number
  /** Parts of the examples, and of the features, that each tree sees. */
  rowShare: number
  columnShare: number
  /** A leaf rests on so many examples at least. */
  leastInLeaf: number
  /** 0 to 1, like Math.random: the same numbers give the same trees. */
  random: () => number
}

type Column = { name: string; values: Float64Array; cuts: number[] }
/** What is left to explain of an example, and how curved its loss is there. */
type Rest = { slope: Float64Array; curve: Float64Array }
type Split = { column: Column; above: number; gain: number }

/** Fewer examples with a feature tell nothing of it. */
const LEAST_EXAMPLES = 6
const MOST_CUTS = 12

/**
 * Boosted regression trees for the logistic loss: each fits what those before it leave, on a random part of examples and
 * features, and its leaves take one step of Newton's method (Friedman, Greedy function approximation, 2001, algorithm 5, and
 * Stochastic gradient boosting, 2002).
 */
export function fitBoosted(examples: Example[], settings: Settings): Boosted {
  const columns = columnsOf(examples)
  const weights = Float64Array.from(examples, ({ weight }) => weight)
  const shares = Float64Array.from(examples, ({ share }) => share)
  const mean = sumOf(shares, weights) / sumOf(weights)
  const bias = Math.log(mean / (1 - mean))
  const scores = new Float64Array(examples.length).fill(bias)
  const trees: Tree[] = []
  for (let round = 0; round < settings.rounds; round++) {
    const rest = restOf(scores, shares, weights)
    const rows = [...examples.keys()].filter(() => settings.random() < settings.rowShare)
    const seen = columns.filter(() => settings.random() < settings.columnShare)
    const tree = growTree(rows, seen, rest, settings.depth, settings)
    trees.push(tree)
    for (const [row, { features }] of examples.entries()) scores[row]! += leafOf(tree, features)
  }
  return { bias, trees }
}

const sumOf = (values: Float64Array, times?: Float64Array) =>
  values.reduce((sum, value, i) => sum + value * (times?.[i] ?? 1), 0)

/** Each feature that enough examples have, with the places where it can be cut: between values, at quantiles of many. */
function columnsOf(examples: Example[]): Column[] {
  const names = new Set(examples.flatMap(({ features }) => Object.keys(features)))
  return [...names].sort().flatMap((name) => {
    const values = Float64Array.from(examples, ({ features }) => features[name] ?? 0)
    if (values.filter((value) => value !== 0).length < LEAST_EXAMPLES) return []
    const sorted = values.toSorted()
    const quantiles = Array.from(
      { length: MOST_CUTS },
      (_, i) => sorted[Math.floor(((i + 0.5) * sorted.length) / MOST_CUTS)]!,
    )
    const highest = sorted.at(-1)!
    const cuts = [...new Set([0, ...quantiles])].filter((cut) => cut < highest)
    return cuts.length > 0 ? [{ name, values, cuts }] : []
  })
}

function restOf(scores: Float64Array, shares: Float64Array, weights: Float64Array): Rest {
  const chances = scores.map((score) => 1 / (1 + Math.exp(-score)))
  return {
    slope: chances.map((chance, i) => weights[i]! * (shares[i]! - chance)),
    curve: chances.map((chance, i) => weights[i]! * chance * (1 - chance)),
  }
}

function growTree(rows: number[], columns: Column[], rest: Rest, depth: number, settings: Settings): Tree {
  const split = depth > 0 ? bestSplit(rows, columns, rest, settings.leastInLeaf) : undefined
  if (!split) return leafValue(rows, rest) * settings.rate
  const { column, above } = split
  const grow = (part: number[]) => growTree(part, columns, rest, depth - 1, settings)
  return [
    column.name,
    above,
    grow(rows.filter((row) => column.values[row]! <= above)),
    grow(rows.filter((row) => column.values[row]! > above)),
  ]
}

function leafValue(rows: number[], { slope, curve }: Rest): number {
  const [up, down] = [
    rows.reduce((sum, row) => sum + slope[row]!, 0),
    rows.reduce((sum, row) => sum + curve[row]!, 0),
  ]
  return down > 0 ? up / (down + 1e-3) : 0
}

/** The cut that leaves the least to explain, if any does better than none. */
function bestSplit(rows: number[], columns: Column[], rest: Rest, least: number): Split | undefined {
  let best: Split | undefined
  for (const column of columns) {
    for (const above of column.cuts) {
      const gain = gainOf(rows, column, above, rest, least)
      if (gain > (best?.gain ?? 1e-9)) best = { column, above, gain }
    }
  }
  return best
}

function gainOf(
  rows: number[],
  { values }: Column,
  above: number,
  { slope, curve }: Rest,
  least: number,
): number {
  let [count, up, down, allUp, allDown] = [0, 0, 0, 0, 0]
  for (const row of rows) {
    allUp += slope[row]!
    allDown += curve[row]!
    if (values[row]! <= above) continue
    count++
    up += slope[row]!
    down += curve[row]!
  }
  if (count < least || rows.length - count < least) return 0
  return up ** 2 / (down + 1e-3) + (allUp - up) ** 2 / (allDown - down + 1e-3) - allUp ** 2 / (allDown + 1e-3)
}
