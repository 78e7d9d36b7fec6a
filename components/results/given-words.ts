import { formatCount } from '#components/format/numbers.ts'
import type { Given } from '#lib/classes/assignment.ts'

/** "150% of the time, 2 extra attempts, 1 extra day"; empty for nothing. */
export function givenWords({ timeFactor, extraAttempts, extraDays }: Given): string {
  const parts = [
    timeFactor === 100 ? '' : `${timeFactor}% of the time`,
    extraAttempts > 0 ? formatCount(extraAttempts, 'extra attempt', 'extra attempts') : '',
    extraDays > 0 ? formatCount(extraDays, 'extra day', 'extra days') : '',
  ]
  return parts.filter(Boolean).join(', ')
}
