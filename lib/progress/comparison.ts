/** Somebody compared with themselves: the last thirty days with the thirty before. Never with other people. */
import { masteryOf } from './mastery.ts'

type Counted = { questions: number; correct: number }

export type Comparison = {
  now: Counted
  before: Counted
  /** Whether the shares differ by more than the answers of each can tell. */
  verdict: 'better' | 'same' | 'worse'
}

/** Days of each period. */
export const PERIOD = 30
/** With fewer questions in either period a difference would be luck. */
const ENOUGH = 20

/** Null while there are too few questions on either side. */
export function compare(now: Counted, before: Counted): Comparison | null {
  if (now.questions < ENOUGH || before.questions < ENOUGH) return null
  const [here, there] = [masteryOf(now), masteryOf(before)]
  const verdict = here.low > there.high ? 'better' : here.high < there.low ? 'worse' : 'same'
  return { now, before, verdict }
}
