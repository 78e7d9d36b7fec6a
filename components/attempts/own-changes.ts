/** What the person does to a response, and the saves that come of it. */
import {
  answerOf,
  isFixed,
  type PlayerEvent,
  type PlayerState,
  type Save,
  sameChoice,
  withAnswer,
} from './player-state.ts'

type Event<Type extends PlayerEvent['type']> = Extract<PlayerEvent, { type: Type }>

/** The queue with this save at its end, in place of one of its kind that never went out. */
function queued(state: PlayerState, save: Save): PlayerState {
  const isReplaced = (other: Save) =>
    other.kind === save.kind && other.position === save.position && !other.sent
  return { ...state, saves: [...state.saves.filter((other) => !isReplaced(other)), save] }
}

export function chose(
  state: PlayerState,
  { position, choice, saveId }: Omit<Event<'chose'>, 'type'>,
): PlayerState {
  const answer = state.answers[position]
  if (!answer || state.phase !== 'answering' || isFixed(state, position)) return state
  if (sameChoice(answer.choice, choice) && !answer.conflict) return state
  // A choice made in sight of the other one is a decision for this one.
  const revision = answer.conflict?.revision ?? answer.revision
  const save: Save = { kind: 'answer', id: saveId, position, choice, revision, sent: false }
  return withAnswer(queued(state, save), position, { choice: answerOf(choice), revision, conflict: null })
}

export function flagged(state: PlayerState, { position, flagged, saveId }: Event<'flagged'>): PlayerState {
  const answer = state.answers[position]
  if (!answer || state.phase !== 'answering' || answer.flagged === flagged) return state
  const save: Save = { kind: 'flag', id: saveId, position, flagged, sent: false }
  return withAnswer(queued(state, save), position, { flagged })
}

/** Fixes the answer at once; its mark comes when the server has it. */
export function checkAsked(state: PlayerState, { position, saveId }: Event<'check-asked'>): PlayerState {
  const answer = state.answers[position]
  if (!answer?.choice || answer.conflict || state.phase !== 'answering' || isFixed(state, position)) {
    return state
  }
  return queued(state, { kind: 'check', id: saveId, position, revision: answer.revision, sent: false })
}

export function settled(state: PlayerState, event: Event<'settled'>): PlayerState {
  const answer = state.answers[event.position]
  if (!answer?.conflict) return state
  if (event.keep === 'theirs') {
    return withAnswer(state, event.position, { ...answer.conflict, conflict: null })
  }
  return chose(state, { ...event, choice: answer.choice ?? [] })
}
