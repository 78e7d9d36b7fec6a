/** Moments as people write them: `YYYY-MM-DDTHH:mm` on the clocks of a time zone. Pure. */

/** What the clocks of a time zone show at a moment; an unknown zone counts as UTC. */
export function localTime(timeZone: string, moment: Date): string {
  const parts = { dateStyle: 'short', timeStyle: 'medium' } as const
  let written: string
  try {
    written = new Intl.DateTimeFormat('sv-SE', { timeZone, ...parts }).format(moment)
  } catch {
    written = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC', ...parts }).format(moment)
  }
  return written.replace(' ', 'T').slice(0, 16)
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
    const near = asUtc.getTime() + days * 86_400_000
    const shown = Date.parse(`${localTime(timeZone, new Date(near))}:00Z`)
    return new Date(asUtc.getTime() - (shown - near))
  })
  const fitting = moments.filter((moment) => localTime(timeZone, moment) === local)
  const sorted = (fitting.length > 0 ? fitting : moments).sort((a, b) => a.getTime() - b.getTime())
  return (fitting.length > 0 ? sorted[0] : sorted.at(-1)) ?? null
}
