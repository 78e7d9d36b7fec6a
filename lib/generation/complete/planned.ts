import type { Story } from '../story.ts'
import type { Span } from '../tokens.ts'

const AHEAD = /^(?:will|scheduled|expected|plans?|planned|slated|upcoming)$/u

/** Whether a sentence tells what lies ahead: "is due to land", not "due to rain". */
export function isPlanned({ reading: { words } }: Story, { first, last }: Span): boolean {
  return words.slice(first, last).some(({ lower, index }) => {
    const [next, then] = [words[index + 1], words[index + 2]]
    if (AHEAD.test(lower)) return true
    if (lower === 'due') return next?.lower !== 'to' || then?.tag === 'VB'
    if (lower === 'set') return /^(?:for|to)$/u.test(next?.lower ?? '')
    return /^(?:is|are)$/u.test(lower) && next?.lower === 'to'
  })
}
