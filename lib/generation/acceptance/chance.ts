import type { Ready } from '../choose.ts'
import { featuresOf } from './features.ts'
import { calibrated, type FittedModels } from './model.ts'
import weights from './weights.json' with { type: 'json' }

const FITTED = weights as unknown as FittedModels

/** How probable it is that a strict reader accepts a question, 0 to 1, by what judges said of others like it (docs/quality.md). */
export function acceptanceOf(ready: Omit<Ready, 'score'>): number {
  return Math.round(calibrated(FITTED, featuresOf(ready)) * 1000) / 1000
}
