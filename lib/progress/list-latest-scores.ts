import type { Actor } from '#lib/accounts/actor.ts'
import type { ScorePoint } from './progress-view.ts'
import { latestScores } from './score-store.ts'

/** A person's latest scores, newest first. */
export function listLatestScores(input: { most: number }, actor: Actor): Promise<ScorePoint[]> {
  return latestScores(actor.id, input.most)
}
