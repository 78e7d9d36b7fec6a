/** What the player knows, and what can happen to it. How it changes: player-reducer.ts. */
import type { Place } from './place.ts'

export type Choice = string[] | null

/** One change on its way to the server. */
export type Save = { id: string; position: number; choice: string[]; revision: number; sent: boolean }

export type Answer = {
  /** What the person sees as chosen. */
  choice: Choice
  /** Revision of the server's copy, as last heard. */
  revision: number
  /** The server's copy, when another tab or device changed it and the person has not yet decided. */
  conflict: { choice: Choice; revision: number } | null
}

/** Why the last try failed; null while all is well. */
type Trouble = 'offline' | 'failing' | 'signed-out' | null

export type Phase =
  | 'answering'
  | 'submitting' // asked for; waits for the saves before it
  | 'submitted' // by this page
  | 'closed' // by another tab or device
  | 'gone' // no longer there

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
  /** How many changes came after the attempt had been submitted elsewhere. */
  late: number
}

export type PlayerEvent =
  | { type: 'went'; place: Place }
  | { type: 'chose'; position: number; choice: string[]; saveId: string }
  | { type: 'settled'; position: number; keep: 'mine' | 'theirs'; saveId: string }
  | { type: 'reopened'; responses: StoredResponse[]; place: Place }
  | { type: 'restored'; saves: Save[] }
  | { type: 'kept'; keeps: boolean }
  | { type: 'sent'; id: string }
  | { type: 'saved'; id: string; revision: number }
  | { type: 'conflicted'; id: string; stored: { choice: Choice; revision: number } }
  | { type: 'failed'; trouble: 'offline' | 'failing'; now: number; random: number; pause: number | null }
  | { type: 'signed-out' }
  | { type: 'retried' }
  | { type: 'submit-asked' }
  | { type: 'submit-cancelled' }
  | { type: 'submitted' }
  | { type: 'closed' }
  | { type: 'gone' }

/** A response as a page brings it. */
export type StoredResponse = { position: number; choice: Choice; revision: number }

export function startPlayer(responses: StoredResponse[], place: Place): PlayerState {
  const answers = Object.fromEntries(
    responses.map(({ position, choice, revision }) => [position, { choice, revision, conflict: null }]),
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
    late: 0,
  }
}

/** Options that stand in no order are always given in the order shown, so that equal choices are equal lists. */
export const sameChoice = (a: Choice, b: Choice): boolean =>
  (a ?? []).length === (b ?? []).length && (a ?? []).every((entry, index) => entry === b?.[index])

/** An empty list takes the answer back. */
export const answerOf = (choice: string[]): Choice => (choice.length > 0 ? choice : null)
