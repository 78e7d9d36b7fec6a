/** The server's time. Use cases read it here and hand it on; pure code takes it as an argument. Tests replace `now`. */
export const clock = { now: (): Date => new Date() }

/** The day (`YYYY-MM-DD`) that it is at a time in a time zone (IANA name); an unknown zone counts as UTC. */
export function dayIn(timeZone: string, time: Date): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(time)
  } catch {
    return dayOf(time)
  }
}

/** The UTC day of a time, as `YYYY-MM-DD`; columns that hold a day are read with it. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10)
}
