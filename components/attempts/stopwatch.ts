/** Measures how long each question was looked at. Time comes in as milliseconds that only go on. */
export type Stopwatch = {
  /** The question that is looked at from now on; null for none. */
  look: (position: number | null) => void
  /** Whole seconds by position, earlier visits included. */
  seconds: () => Record<number, number>
}

/** @param spent seconds of earlier visits, by position */
export function createStopwatch(now: () => number, spent: Record<number, number>): Stopwatch {
  const total = new Map(
    Object.entries(spent).map(([position, seconds]) => [Number(position), seconds * 1_000]),
  )
  let shown: number | null = null
  let since = now()

  function note(): void {
    if (shown !== null) total.set(shown, (total.get(shown) ?? 0) + now() - since)
    since = now()
  }

  return {
    look: (position) => {
      note()
      shown = position
    },
    seconds: () => {
      note()
      return Object.fromEntries(
        Array.from(total, ([position, spent]) => [position, Math.round(spent / 1_000)]),
      )
    },
  }
}
