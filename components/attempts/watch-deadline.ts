import type { ServerClock } from './server-clock.ts'

type After = (milliseconds: number, run: () => void) => () => void

/** A long wait is cut, so that a device that slept looks again soon after. */
const LONGEST = 10_000
/** Every third look asks: a teacher may have given more time, or less. */
const ASKS = 3
/** At the end the server has so long to say that there is more time. */
const LAST_WORD = 1_000

/** Calls `timeUp` when the deadline comes, and `ask` when the clock has to be asked again. Gives the way to stop. */
export function watchDeadline(
  clock: ServerClock,
  after: After,
  { timeUp, ask }: { timeUp: () => void; ask: () => void },
): () => void {
  let cancel = () => {}
  let looks = 0
  let isLast = false

  function wait(milliseconds: number): void {
    cancel = after(milliseconds, look)
  }

  function look(): void {
    cancel()
    const left = clock.left()
    if (left === null) return
    const isOver = left <= 0
    const isJump = clock.jumped()
    if (isJump || (isOver && !isLast)) {
      isLast = isOver && !isJump
      wait(LAST_WORD)
      ask()
      return
    }
    if (isOver) {
      timeUp()
      return
    }
    isLast = false
    looks += 1
    wait(Math.max(200, Math.min(left, LONGEST)))
    if (looks % ASKS === 0) ask()
  }

  const unsubscribe = clock.subscribe(look)
  look()
  return () => {
    unsubscribe()
    cancel()
  }
}
