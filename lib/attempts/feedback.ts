/** Who may see the key, explanations, evidence and scores of an attempt. */
import type { AttemptState } from './attempt.ts'

/** Its owner, once it is submitted. */
export function mayShowKey(attempt: { state: AttemptState }): boolean {
  return attempt.state === 'submitted'
}
