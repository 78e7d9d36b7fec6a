/**
 * How the player's state changes. Pure: times, ids and chance come in with the events.
 *
 * Saves stand in one list in the order of the changes. A save that went out may have reached the server even when no
 * answer came back, so it is repeated unchanged (same id) until it is answered; only a save that never went out is
 * replaced by a later change of the same kind.
 */
import { checked, conflicted, restored, saved, updated } from './heard-of-saves.ts'
import { checkAsked, chose, flagged, settled } from './own-changes.ts'
import type { Phase, PlayerEvent, PlayerState } from './player-state.ts'
import { pauseAfter } from './retry-pause.ts'

export function player(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.type) {
    case 'went':
      return { ...state, place: event.place }
    case 'chose':
      return chose(state, event)
    case 'flagged':
      return flagged(state, event)
    case 'check-asked':
      return checkAsked(state, event)
    case 'settled':
      return settled(state, event)
    case 'reopened':
      return event.responses.reduce(updated, { ...state, place: event.place })
    case 'restored':
      return event.saves.reduce(restored, state)
    case 'kept':
      return state.keeps === event.keeps ? state : { ...state, keeps: event.keeps }
    case 'sent':
      return {
        ...state,
        inFlight: event.id,
        saves: state.saves.map((save) => (save.id === event.id ? { ...save, sent: true } : save)),
      }
    case 'saved':
      return saved(heard(state), event)
    case 'checked':
      return checked(heard(state), event)
    case 'conflicted':
      return backToAnswering(conflicted(heard(state), event))
    case 'failed':
      return {
        ...state,
        inFlight: null,
        trouble: event.trouble,
        failures: state.failures + 1,
        retryAt: event.now + (event.pause ?? pauseAfter(state.failures + 1, event.random)),
      }
    case 'signed-out':
      return { ...state, inFlight: null, trouble: 'signed-out', phase: open(state) }
    case 'retried':
      return { ...state, retryAt: null, trouble: state.trouble === 'signed-out' ? null : state.trouble }
    case 'time-up':
      return timeUp(state)
    case 'submit-asked':
      // What is in conflict is not saved: the person decides first.
      if (state.phase !== 'answering' || isUndecided(state)) return state
      return { ...state, phase: 'submitting', retryAt: null }
    case 'submit-cancelled':
      // Only the submission was in trouble: nothing is left to try.
      return {
        ...(state.saves.length === 0 && !state.inFlight && !state.timeUp ? heard(state) : state),
        phase: open(state),
      }
    case 'submitted':
      return { ...heard(state), phase: 'submitted' }
    case 'closed':
      return { ...heard(state), phase: 'closed', closedBy: event.by, late: lateAnswers(state), saves: [] }
    case 'gone':
      return { ...heard(state), phase: 'gone' }
  }
}

/** The server answered: whatever the trouble was, it is over. */
const heard = (state: PlayerState): PlayerState => ({
  ...state,
  inFlight: null,
  trouble: null,
  failures: 0,
  retryAt: null,
})

const isUndecided = (state: PlayerState): boolean =>
  Object.values(state.answers).some((answer) => answer.conflict)

/** Where a submission is given up; not the one that the deadline asked for. */
const open = ({ phase, timeUp: isOver }: PlayerState): Phase =>
  phase === 'submitting' && !isOver ? 'answering' : phase

/** A submission waits no longer when the person has to decide first. */
const backToAnswering = (state: PlayerState): PlayerState =>
  isUndecided(state) ? { ...state, phase: open(state) } : state

/** Where the person has not decided, the server's copy counts. */
function timeUp(state: PlayerState): PlayerState {
  if (state.timeUp || (state.phase !== 'answering' && state.phase !== 'submitting')) return state
  const undecided = Object.entries(state.answers).filter(([, answer]) => answer.conflict)
  const settledAnswers = undecided.map(([position, answer]) => [
    position,
    { ...answer, ...answer.conflict, conflict: null },
  ])
  return {
    ...state,
    phase: 'submitting',
    timeUp: true,
    retryAt: null,
    answers: { ...state.answers, ...Object.fromEntries(settledAnswers) },
    late: undecided.map(([position]) => Number(position)),
  }
}

function lateAnswers({ saves, late }: PlayerState): number[] {
  const unsaved = saves.filter((save) => save.kind === 'answer').map(({ position }) => position)
  return [...new Set([...late, ...unsaved])].sort((a, b) => a - b)
}
