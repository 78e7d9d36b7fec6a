/** Streaks: days in a row on which a person submitted an attempt. Days are `YYYY-MM-DD` in the person's time zone. */

const DAY = 24 * 60 * 60 * 1000

/**
 * The longest streak and the present one, which ends today or, as today is not over, yesterday.
 * @param days distinct days in ascending order
 */
export function streakOf(days: string[], today: string): { current: number; best: number } {
  const numbers = days.map(numberOf)
  let run = 0
  let best = 0
  for (const [index, day] of numbers.entries()) {
    run = index > 0 && day === (numbers[index - 1] ?? 0) + 1 ? run + 1 : 1
    best = Math.max(best, run)
  }
  const last = numbers.at(-1)
  // A day after today is one of a time zone that the person has left since.
  const isAlive = last !== undefined && last >= numberOf(today) - 1
  return { current: isAlive ? run : 0, best }
}

/** Days since 1970. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}
