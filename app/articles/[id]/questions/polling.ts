const FIRST = 250
const LONGEST = 5000

/** Milliseconds to wait before the question number `asked` (from 0) how far it is: a little more each time. */
export function pauseBeforeAsking(asked: number): number {
  return Math.min(LONGEST, FIRST * 1.25 ** asked)
}
