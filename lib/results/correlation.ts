/**
 * Pearson's product-moment correlation of pairs: r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² · Σ(y − ȳ)²), in two passes, so that
 * large means lose no digits. Null where it is not defined: less than two pairs, or one side is the same for all.
 */
export function correlation(pairs: readonly (readonly [x: number, y: number])[]): number | null {
  const [meanX, meanY] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))]
  let [both, ofX, ofY] = [0, 0, 0]
  for (const [x, y] of pairs) {
    both += (x - meanX) * (y - meanY)
    ofX += (x - meanX) ** 2
    ofY += (y - meanY) ** 2
  }
  // What rounding leaves of a constant is no variance.
  const noise = (at: number) => pairs.length * (1e-12 * (1 + Math.abs(at))) ** 2
  if (ofX <= noise(meanX) || ofY <= noise(meanY)) return null
  return Math.max(-1, Math.min(1, both / Math.sqrt(ofX * ofY)))
}

/** 0 for none. */
export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The middle value, or the mean of the two in the middle; null for none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
