/** Moments as people write them: `YYYY-MM-DDTHH:mm` on the clocks of a time zone. Pure. */

const DAY = 86_400_000

/** Making one takes longer than all that is done with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const parts = { dateStyle: 'short', timeStyle: 'medium' } as const
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts })
  } catch {
    return formatOf('UTC')
  }
  formats.set(timeZone, format)
  return format
}

/** To the second. */
const shownAt = (timeZone: string, moment: number): string =>
  formatOf(timeZone).format(moment).replace(' ', 'T')

/** What the clocks of a time zone show at a moment; an unknown zone counts as UTC. */
export const localTime = (timeZone: string, moment: Date): string =>
  shownAt(timeZone, moment.getTime()).slice(0, 16)

/** By how many milliseconds the clocks of a time zone are ahead of UTC at a moment. */
function aheadAt(timeZone: string, moment: number): number {
  const second = Math.floor(moment / 1000) * 1000
  return Date.parse(`${shownAt(timeZone, second)}Z`) - second
}

/**
 * The moment some days later at which the clocks of a time zone show the same hour, also where they were changed between;
 * what they skip in spring or show twice in autumn is taken as `momentOf` takes it.
 */
export function addDays(moment: Date, days: number, timeZone: string): Date {
  if (days === 0) return moment
  const shown = moment.getTime() + aheadAt(timeZone, moment.getTime()) + days * DAY
  // Clocks are not changed twice in two days.
  const [before, after] = [aheadAt(timeZone, shown - DAY), aheadAt(timeZone, shown + DAY)]
  const fitting = [before, after].filter((ahead) => aheadAt(timeZone, shown - ahead) === ahead)
  return new Date(shown - (fitting.length > 0 ? Math.max(...fitting) : before))
}

/**
 * The moment at which the clocks of a time zone show this; null when it is no time. What clocks skip in spring is taken
 * for the hour after, what they show twice in autumn for the first.
 */
export function momentOf(timeZone: string, local: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local)) return null
  const asUtc = new Date(`${local}:00Z`)
  if (Number.isNaN(asUtc.getTime()) || localTime('UTC', asUtc) !== local) return null
  // A zone is at most a day off: what its clocks show then tells by how much.
  const moments = [-1, 0, 1].map((days) => {
    const near = asUtc.getTime() + days * DAY
    const shown = Date.parse(`${localTime(timeZone, new Date(near))}:00Z`)
    return new Date(asUtc.getTime() - (shown - near))
  })
  const fitting = moments.filter((moment) => localTime(timeZone, moment) === local)
  const sorted = (fitting.length > 0 ? fitting : moments).sort((a, b) => a.getTime() - b.getTime())
  return (fitting.length > 0 ? sorted[0] : sorted.at(-1)) ?? null
}
