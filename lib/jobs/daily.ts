import type { CronItem } from 'graphile-worker'
import type { JobName } from './job-names.ts'

const DAY = 24 * 60 * 60 * 1000

/** When the daily jobs run, in UTC (minute, hour). The queue adds each once, however many workers there are. */
const times: Partial<Record<JobName, string>> = { 'sweep-guests': '23 3 * * *' }

/** The daily jobs among these. One that was missed while no worker ran is made up for within a day. */
export const daily = (names: JobName[]): CronItem[] =>
  names.flatMap((task) => {
    const match = times[task]
    return match ? [{ task, match, options: { backfillPeriod: DAY } }] : []
  })
