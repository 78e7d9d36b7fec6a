import { formatCount } from './numbers.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "12 minutes left", never more than there are; days and hours where it is long. */
export function formatTimeLeft(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'less than a minute left'
  if (milliseconds < 2 * HOUR)
    return `${formatCount(Math.floor(milliseconds / MINUTE), 'minute', 'minutes')} left`
  if (milliseconds < 2 * DAY) return `${formatCount(Math.floor(milliseconds / HOUR), 'hour', 'hours')} left`
  return `${formatCount(Math.floor(milliseconds / DAY), 'day', 'days')} left`
}
