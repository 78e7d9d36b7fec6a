/**
 * How the player's state changes. Pure: times, ids and chance come in with the events.
 *
 * Saves stand in one list in the order of the changes. A save that went out may have reached the server even when no
 * answer came back, so it is repeated unchanged (same id) until it is answered; only a save that never went out is
 * replaced by a later choice.
 */
import {
  type Answer,
  answerOf,
  type Choice,
  type Phase,
  type PlayerEvent,
  type PlayerState,
  type Save,
  type StoredResponse,
  sameChoice,
} from './player-state.ts'
import { pauseAfter } from './retry-pause.ts'

export function player(state: PlayerState, event: PlayerEvent): PlayerState {
  switch (event.type) {
    case 'went':
      return { ...state, place: event.place }
    case 'chose':
      return chose(state, event)
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
    case 'conflicted':
      return conflicted(heard(state), event)
    case 'failed':
      return {
        ...state,
        inFlight: null,
        trouble: event.trouble,
        failures: state.failures + 1,
        retryAt: event.now + (event.pause ?? pauseAfter(state.failures + 1, event.random)),
      }
    case 'signed-out':
      return { ...state, inFlight: null, trouble: 'signed-out', phase: open(state.phase) }
    case 'retried':
      return { ...state, retryAt: null, trouble: state.trouble === 'signed-out' ? null : state.trouble }
    case 'submit-asked':
      // What is in conflict is not saved: the person decides first.
      if (state.phase !== 'answering' || isUndecided(state)) return state
      return { ...state, phase: 'submitting', retryAt: null }
    case 'submit-cancelled':
      // Only the submission was in trouble: nothing is left to try.
      return {
        ...(state.saves.length === 0 && !state.inFlight ? heard(state) : state),
        phase: open(state.phase),
      }
    case 'submitted':
      return { ...heard(state), phase: 'submitted' }
    case 'closed':
      return { ...heard(state), phase: 'closed', late: state.saves.length, saves: [] }
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

const open = (phase: Phase): Phase => (phase === 'submitting' ? 'answering' : phase)

function withAnswer(state: PlayerState, position: number, change: Partial<Answer>): PlayerState {
  const answer = state.answers[position]
  if (!answer) return state
  return { ...state, answers: { ...state.answers, [position]: { ...answer, ...change } } }
}

function chose(
  state: PlayerState,
  event: { position: number; choice: string[]; saveId: string },
): PlayerState {
  const answer = state.answers[event.position]
  if (!answer || state.phase !== 'answering') return state
  if (sameChoice(answer.choice, event.choice) && !answer.conflict) return state
  // A choice made in sight of the other one is a decision for this one.
  const revision = answer.conflict?.revision ?? answer.revision
  const save: Save = {
    id: event.saveId,
    position: event.position,
    choice: event.choice,
    revision,
    sent: false,
  }
  const others = state.saves.filter((other) => other.position !== event.position || other.sent)
  return withAnswer({ ...state, saves: [...others, save] }, event.position, {
    choice: answerOf(event.choice),
    revision,
    conflict: null,
  })
}

function settled(
  state: PlayerState,
  event: { position: number; keep: 'mine' | 'theirs'; saveId: string },
): PlayerState {
  const answer = state.answers[event.position]
  if (!answer?.conflict) return state
  if (event.keep === 'theirs') {
    return withAnswer(state, event.position, { ...answer.conflict, conflict: null })
  }
  return chose(state, { ...event, choice: answer.choice ?? [] })
}

/** The server's copy of a response, from a page that may be older or newer than what is known here. */
function updated(state: PlayerState, { position, choice, revision }: StoredResponse): PlayerState {
  const answer = state.answers[position]
  const waiting = state.saves.some((save) => save.position === position)
  if (!answer || waiting || revision <= answer.revision) return state
  return withAnswer(state, position, { choice, revision, conflict: null })
}

/** A save that an earlier visit left on this device. */
function restored(state: PlayerState, save: Save): PlayerState {
  const answer = state.answers[save.position]
  if (!answer || state.saves.some((known) => known.id === save.id)) return state
  // What was chosen since this page opened is newer than what was kept.
  if (state.saves.some((known) => known.position === save.position && !known.sent)) return state
  return withAnswer({ ...state, saves: [...state.saves, save] }, save.position, {
    choice: answerOf(save.choice),
  })
}

function saved(state: PlayerState, event: { id: string; revision: number }): PlayerState {
  const done = state.saves.find((save) => save.id === event.id)
  if (!done) return state
  const saves = state.saves
    .filter((save) => save.id !== event.id)
    .map((save) => (save.position === done.position ? { ...save, revision: event.revision } : save))
  return withAnswer({ ...state, saves }, done.position, { revision: event.revision })
}

function conflicted(
  state: PlayerState,
  event: { id: string; stored: { choice: Choice; revision: number } },
): PlayerState {
  const refused = state.saves.find((save) => save.id === event.id)
  const answer = refused && state.answers[refused.position]
  if (!refused || !answer) return state
  const rest = { ...state, saves: state.saves.filter((save) => save.position !== refused.position) }
  // Both chose the same: nothing to ask.
  if (sameChoice(answer.choice, event.stored.choice)) {
    return withAnswer(rest, refused.position, { revision: event.stored.revision })
  }
  return withAnswer({ ...rest, phase: open(rest.phase) }, refused.position, { conflict: event.stored })
}
