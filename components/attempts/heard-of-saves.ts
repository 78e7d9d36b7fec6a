/** What the server, the device or another page tells of a response. */
import {
  answerOf,
  type PlayerEvent,
  type PlayerState,
  type Save,
  type Stored,
  type StoredResponse,
  sameChoice,
  withAnswer,
} from './player-state.ts'

type Event<Type extends PlayerEvent['type']> = Omit<Extract<PlayerEvent, { type: Type }>, 'type'>

/** The server's copy of a response, from a page that may be older or newer than what is known here. */
export function updated(state: PlayerState, response: StoredResponse): PlayerState {
  const { position, choice, revision, explained } = response
  const answer = state.answers[position]
  if (!answer) return state
  if (explained && !answer.explained) {
    const saves = state.saves.filter((save) => save.position !== position || save.kind === 'flag')
    return withAnswer({ ...state, saves }, position, { choice, revision, explained, conflict: null })
  }
  const waiting = state.saves.some((save) => save.position === position)
  if (waiting || revision <= answer.revision) return state
  return withAnswer(state, position, { choice, revision, conflict: null })
}

/** A save that an earlier visit left on this device. */
export function restored(state: PlayerState, save: Save): PlayerState {
  const answer = state.answers[save.position]
  if (!answer || state.saves.some((known) => known.id === save.id)) return state
  // What was changed since this page opened is newer than what was kept.
  const isNewer = (known: Save) => known.kind === save.kind && known.position === save.position && !known.sent
  if (state.saves.some(isNewer)) return state
  const queued = { ...state, saves: [...state.saves, save] }
  if (save.kind === 'flag') return withAnswer(queued, save.position, { flagged: save.flagged })
  if (save.kind === 'check' || answer.explained) return queued
  return withAnswer(queued, save.position, { choice: answerOf(save.choice) })
}

export function saved(state: PlayerState, { id, revision }: Event<'saved'>): PlayerState {
  const done = state.saves.find((save) => save.id === id)
  if (!done) return state
  const rest = { ...state, saves: state.saves.filter((save) => save.id !== id) }
  return revision === undefined ? rest : withRevision(rest, done.position, revision)
}

/** The next saves of this response stand on that revision. */
function withRevision(state: PlayerState, position: number, revision: number): PlayerState {
  const saves = state.saves.map((save) =>
    save.position === position && save.kind !== 'flag' ? { ...save, revision } : save,
  )
  return withAnswer({ ...state, saves }, position, { revision })
}

export function checked(state: PlayerState, { id, revision, explained }: Event<'checked'>): PlayerState {
  const done = state.saves.find((save) => save.id === id)
  if (!done) return state
  const saves = state.saves.filter((save) => save.position !== done.position || save.kind === 'flag')
  const { choice } = explained
  return withAnswer({ ...state, saves }, done.position, { choice, revision, explained, conflict: null })
}

/** The server refused a save or a check, because another tab or device changed or checked the response. */
export function conflicted(state: PlayerState, { id, stored }: Event<'conflicted'>): PlayerState {
  const refused = state.saves.find((save) => save.id === id)
  const answer = refused && state.answers[refused.position]
  if (!refused || !answer) return state
  const { position } = refused
  const { choice, revision } = stored
  if (stored.isChecked) return withCheck(state, refused, stored)
  // Both chose the same: nothing to ask.
  if (sameChoice(answer.choice, choice)) {
    const saves = state.saves.filter((save) => save.position !== position || save.kind !== 'answer')
    const again = saves.map((save) => (save.id === id ? { ...save, sent: false } : save))
    return withRevision({ ...state, saves: again }, position, revision)
  }
  const rest = { ...state, saves: withoutAnswers(state, position) }
  if (state.timeUp) {
    return withAnswer({ ...rest, late: [...rest.late, position] }, position, { choice, revision })
  }
  return withAnswer(rest, position, { conflict: { choice, revision } })
}

const withoutAnswers = (state: PlayerState, position: number): Save[] =>
  state.saves.filter((save) => save.position !== position || save.kind === 'flag')

/** Checked elsewhere, which fixed it: what is stored counts, and its mark is asked for. */
function withCheck(state: PlayerState, { id, position }: Save, { choice, revision }: Stored): PlayerState {
  const check: Save = { kind: 'check', id, position, revision, sent: false }
  const rest = { ...state, saves: [...withoutAnswers(state, position), check] }
  return withAnswer(rest, position, { choice, revision, conflict: null })
}
