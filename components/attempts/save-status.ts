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

/** What is said once the attempt has ended. */
const ENDS = {
  submitting: null,
  answering: null,
  submitted: 'Submitted',
  closed: 'Submitted',
  gone: '',
} as const

/** How the responses stand, in the words that the player shows. */
export function saveStatus(state: PlayerState): SaveStatus {
  const end = state.closedBy === 'discarded' ? '' : ENDS[state.phase]
  if (end !== null) return { kind: 'idle', text: end }
  if (state.saves.length > 0) return unsaved(state)
  if (state.trouble === 'signed-out') return { kind: 'kept', text: TROUBLE['signed-out'] }
  const answers = Object.values(state.answers)
  if (answers.some((answer) => answer.conflict)) {
    return { kind: 'undecided', text: 'An answer waits for your decision' }
  }
  return answers.some((answer) => answer.choice)
    ? { kind: 'saved', text: 'Saved' }
    : { kind: 'idle', text: 'Answers are saved as you choose' }
}

function unsaved({ trouble, keeps }: PlayerState): SaveStatus {
  if (!trouble) return { kind: 'saving', text: 'Saving…' }
  return keeps
    ? { kind: 'kept', text: `${TROUBLE[trouble]} – kept on this device` }
    : { kind: 'unkept', text: `${TROUBLE[trouble]} – keep this page open` }
}
