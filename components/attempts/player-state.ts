/** What the player knows, and what can happen to it. How it changes: player-reducer.ts. */
import type { ExplainedResponse } from '#lib/attempts/player-view.ts'
import type { Place } from './place.ts'

export type Choice = string[] | null

type Change<Kind extends string, Content> = {
  kind: Kind
  id: string
  position: number
  /** It went out; an answer may be lost. */
  sent: boolean
} & Content

/** One change on its way to the server: an answer, a flag, or the wish to have an answer checked. */
export type Save =
  | Change<'answer', { choice: string[]; revision: number }>
  | Change<'flag', { flagged: boolean }>
  | Change<'check', { revision: number }>

/** What the server holds of a response that was changed from elsewhere; a checked one is fixed. */
export type Stored = { choice: Choice; revision: number; isChecked: boolean }

export type Answer = {
  /** What the person sees as chosen. */
  choice: Choice
  /** Revision of the server's copy, as last heard. */
  revision: number
  /** The server's copy, when another tab or device changed it and the person has not yet decided. */
  conflict: { choice: Choice; revision: number } | null
  flagged: boolean
  /** Its mark and why, once it is checked. */
  explained: ExplainedResponse | null
}

/** Why the last try failed; null while all is well. */
type Trouble = 'offline' | 'failing' | 'signed-out' | null

export type Phase =
  | 'answering'
  | 'submitting' // asked for, or the time is up; waits for the saves before it
  | 'submitted' // by this page
  | 'closed' // not by this page
  | 'gone' // no longer there

/** Who closed it, when it was not this page. */
export type ClosedBy = 'elsewhere' | 'deadline' | 'discarded'

export type PlayerState = {
  place: Place
  answers: Record<number, Answer>
  saves: Save[]
  /** What is on the wire: the id of a save, or 'submit'. */
  inFlight: string | null
  trouble: Trouble
  failures: number
  /** Nothing is sent before this time (milliseconds); null for at once. */
  retryAt: number | null
  /** Whether the browser let us keep unsaved responses on the device. */
  keeps: boolean
  phase: Phase
  /** The deadline has come: what is kept is sent and submitted, and nothing is changed any more. */
  timeUp: boolean
  closedBy: ClosedBy | null
  /** Positions whose last answer came too late to count. */
  late: number[]
}

export type PlayerEvent =
  | { type: 'went'; place: Place }
  | { type: 'chose'; position: number; choice: string[]; saveId: string }
  | { type: 'flagged'; position: number; flagged: boolean; saveId: string }
  | { type: 'check-asked'; position: number; saveId: string }
  | { type: 'settled'; position: number; keep: 'mine' | 'theirs'; saveId: string }
  | { type: 'reopened'; responses: StoredResponse[]; place: Place }
  | { type: 'restored'; saves: Save[] }
  | { type: 'kept'; keeps: boolean }
  | { type: 'sent'; id: string }
  | { type: 'saved'; id: string; revision?: number }
  | { type: 'checked'; id: string; revision: number; explained: ExplainedResponse }
  | { type: 'conflicted'; id: string; stored: Stored }
  | { type: 'failed'; trouble: 'offline' | 'failing'; now: number; random: number; pause: number | null }
  | { type: 'signed-out' }
  | { type: 'retried' }
  | { type: 'time-up' }
  | { type: 'submit-asked' }
  | { type: 'submit-cancelled' }
  | { type: 'submitted' }
  | { type: 'closed'; by: ClosedBy }
  | { type: 'gone' }

/** A response as a page brings it. */
export type StoredResponse = {
  position: number
  choice: Choice
  revision: number
  flagged: boolean
  explained: ExplainedResponse | null
}

export function startPlayer(responses: StoredResponse[], place: Place): PlayerState {
  const answers = Object.fromEntries(
    responses.map(({ position, choice, revision, flagged, explained }) => [
      position,
      { choice, revision, conflict: null, flagged, explained },
    ]),
  )
  return {
    place,
    answers,
    saves: [],
    inFlight: null,
    trouble: null,
    failures: 0,
    retryAt: null,
    keeps: true,
    phase: 'answering',
    timeUp: false,
    closedBy: null,
    late: [],
  }
}

/** Options that stand in no order are always given in the order shown, so that equal choices are equal lists. */
export const sameChoice = (a: Choice, b: Choice): boolean =>
  (a ?? []).length === (b ?? []).length && (a ?? []).every((entry, index) => entry === b?.[index])

/** An empty list takes the answer back. */
export const answerOf = (choice: string[]): Choice => (choice.length > 0 ? choice : null)

/** Whether a response can no longer be changed: it is checked, or about to be. */
export const isFixed = (state: PlayerState, position: number): boolean =>
  state.answers[position]?.explained !== null ||
  state.saves.some((save) => save.kind === 'check' && save.position === position)

export function withAnswer(state: PlayerState, position: number, change: Partial<Answer>): PlayerState {
  const answer = state.answers[position]
  if (!answer) return state
  return { ...state, answers: { ...state.answers, [position]: { ...answer, ...change } } }
}
