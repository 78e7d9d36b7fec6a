import { auditMarks } from './audit-marks.ts'
import { auditSums } from './audit-sums.ts'
import type { Difference } from './difference.ts'

export type Audited = { people: number; attempts: number; responses: number; differences: number }

/**
 * Recomputes every score from the stored responses, and reports what differs: the marks, then the sums that are kept
 * from them. `repair` writes wrong sums anew, never marks.
 */
export async function auditScores(
  options: { repair: boolean },
  report: (difference: Difference) => void,
): Promise<Audited> {
  let differences = 0
  const count = (difference: Difference) => {
    differences += 1
    report(difference)
  }
  const marks = await auditMarks(count)
  const sums = await auditSums(count, options)
  return { ...sums, ...marks, differences }
}
