/** How scores are spread. Pure; shares are 0 to 1. */

export const BANDS = 10

export type Distribution = {
  /** How many have a score. */
  count: number
  /** Means of their shares; null without one. */
  mean: number | null
  median: number | null
  /** How many lie in each tenth, the lowest first; all of the points and more lie in the last one. */
  bands: number[]
}

/** Nulls are left out: who has no score says nothing about how hard it was. */
export function distributionOf(shares: readonly (number | null)[]): Distribution {
  const known = shares.filter((share) => share !== null).sort((a, b) => a - b)
  const bands = Array.from({ length: BANDS }, () => 0)
  for (const share of known) bands[bandOf(share)] = (bands[bandOf(share)] ?? 0) + 1
  const count = known.length
  if (count === 0) return { count, mean: null, median: null, bands }
  const middle = [known[Math.floor((count - 1) / 2)], known[Math.floor(count / 2)]]
  return { count, mean: meanOf(known), median: meanOf(middle.map((share) => share ?? 0)), bands }
}

/** A hundred-millionth more, so that 0.7 is in the band from 0.7 on, however it was divided. */
const bandOf = (share: number): number => Math.max(0, Math.min(BANDS - 1, Math.floor(share * BANDS + 1e-8)))

const meanOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
