import type { Candidate } from './ask/candidate.ts'

/** Where the key stands among the options as written down: the same for the same question, spread over all four. */
export function keyPosition(candidate: Candidate): number {
  let hash = 2166136261
  for (const sign of `${candidate.stem}|${candidate.answer}`) {
    hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16777619) >>> 0
  }
  return (hash >>> 8) % 4
}
