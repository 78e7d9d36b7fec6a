/** Who did well and who did not, to compare what each of them chose. */

export type ScoreGroup = 'upper' | 'middle' | 'lower'

/**
 * 27 % at each end tell good and weak questions apart best where totals are spread normally: T. L. Kelley, "The selection of
 * upper and lower groups for the validation of test items", Journal of Educational Psychology 30 (1939), 17–24.
 */
const SHARE = 0.27

/**
 * The group of each total. Equal totals are in the same group, so that no order of the learners decides: the last place in a
 * group is shared by all who have its total. Where the two ends would meet, as when all did the same, all are in the middle.
 */
export function scoreGroups(totals: readonly number[]): ScoreGroup[] {
  const size = Math.max(1, Math.round(SHARE * totals.length))
  const sorted = totals.toSorted((a, b) => a - b)
  const [low, high] = [sorted[size - 1] ?? 0, sorted[sorted.length - size] ?? 0]
  return totals.map((total) => {
    if (low >= high) return 'middle'
    return total >= high ? 'upper' : total <= low ? 'lower' : 'middle'
  })
}
