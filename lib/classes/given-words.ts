import type { Given } from './assignment.ts'

/** "150% of the time, 1 extra attempt, 2 extra days". */
export function givenWords({ timeFactor, extraAttempts, extraDays }: Given): string {
  const parts = [
    ...(timeFactor === 100 ? [] : [`${timeFactor}% of the time`]),
    ...(extraAttempts === 0
      ? []
      : [`${extraAttempts} extra ${extraAttempts === 1 ? 'attempt' : 'attempts'}`]),
    ...(extraDays === 0 ? [] : [`${extraDays} extra ${extraDays === 1 ? 'day' : 'days'}`]),
  ]
  return parts.join(', ') || 'nothing more'
}
