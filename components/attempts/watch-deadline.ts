import type { ServerClock } from './server-clock.ts'

type After = (milliseconds: number, run: () => void) => () => void

/** A long wait is cut, so that a device that slept looks again soon after. */
const LONGEST = 10_000

/** Calls `timeUp` when the deadline comes, and `ask` when the clock has to be asked again. Gives the way to stop. */
export function watchDeadline(
  clock: ServerClock,
  after: After,
  { timeUp, ask }: { timeUp: () => void; ask: () => void },
): () => void {
  let cancel = () => {}

  function look(): void {
    cancel()
    const left = clock.left()
    if (left === null) return
    const isJump = clock.jumped()
    if (isJump) ask()
    if (left <= 0 && !isJump) {
      timeUp()
      return
    }
    cancel = after(Math.max(200, Math.min(left, LONGEST)), look)
  }

  const unsubscribe = clock.subscribe(look)
  look()
  return () => {
    unsubscribe()
    cancel()
  }
}
