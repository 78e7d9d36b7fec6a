import type { PlayerState } from './player-state.ts'

export type SaveStatus = {
  kind: 'idle' | 'saved' | 'saving' | 'kept' | 'unkept' | 'undecided'
  text: string
}

const TROUBLE = {
  offline: 'Offline',
  failing: 'The server cannot save now',
  'signed-out': 'You are signed out',
} as const

/** How the responses stand, in the words that the player shows. */
export function saveStatus(state: PlayerState): SaveStatus {
  if (state.saves.length === 0) {
    const answers = Object.values(state.answers)
    if (answers.some((answer) => answer.conflict)) {
      return { kind: 'undecided', text: 'One answer waits for your decision' }
    }
    const answered = answers.some((answer) => answer.choice !== null)
    return answered
      ? { kind: 'saved', text: 'Saved' }
      : { kind: 'idle', text: 'Answers are saved as you choose' }
  }
  if (!state.trouble) return { kind: 'saving', text: 'Saving…' }
  return state.keeps
    ? { kind: 'kept', text: `${TROUBLE[state.trouble]} – kept on this device` }
    : { kind: 'unkept', text: `${TROUBLE[state.trouble]} – keep this page open` }
}
