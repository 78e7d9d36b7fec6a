const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/**
 * Milliseconds to wait after so many failures in a row: 1 s growing to 30 s, spread by a fifth either way so that a
 * class that loses its connection together does not come back in one blow. `random` is in [0, 1).
 */
export function pauseAfter(failures: number, random: number): number {
  const pause = PAUSES[Math.min(Math.max(failures, 1), PAUSES.length) - 1]!
  return Math.round(pause * (0.8 + 0.4 * random))
}
