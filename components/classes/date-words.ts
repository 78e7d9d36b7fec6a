/** Dates of assignments, in words, on the clocks of the class. */
import { formatMoment } from '#components/format/dates.ts'

type Dates = { opensAt: Date | null; dueAt: Date | null; closesAt: Date | null }

const later = (moment: Date | null, now: Date): moment is Date => moment !== null && moment > now

/** What matters next: when it opens, else when it is due and closes, else when it was. */
export function dateWords({ opensAt, dueAt, closesAt }: Dates, timeZone: string, now: Date): string {
  const at = (moment: Date) => formatMoment(moment.toISOString(), timeZone)
  const opens = later(opensAt, now) ? [`opens ${at(opensAt)}`] : []
  const due = dueAt ? [`${dueAt > now ? 'due' : 'was due'} ${at(dueAt)}`] : []
  const closes =
    closesAt && closesAt.getTime() !== dueAt?.getTime()
      ? [`${closesAt > now ? 'closes' : 'closed'} ${at(closesAt)}`]
      : []
  const words = [...opens, ...due, ...closes].join(', ')
  return words === '' ? 'No due date' : `${words[0]?.toUpperCase()}${words.slice(1)}`
}
