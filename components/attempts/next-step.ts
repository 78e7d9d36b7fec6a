import type { PlayerState, Save } from './player-state.ts'

export type Step = { do: 'save'; save: Save } | { do: 'submit' } | { do: 'wait'; until: number } | null

/** What to do on the network now. One thing at a time, saves in the order of the changes, the submission last. */
export function nextStep(state: PlayerState, now: number): Step {
  if (state.inFlight !== null || state.trouble === 'signed-out') return null
  if (state.phase !== 'answering' && state.phase !== 'submitting') return null
  const save = state.saves[0]
  if (!save && state.phase !== 'submitting') return null
  if (state.retryAt !== null && state.retryAt > now) return { do: 'wait', until: state.retryAt }
  return save ? { do: 'save', save } : { do: 'submit' }
}
