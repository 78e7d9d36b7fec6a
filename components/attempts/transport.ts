/** The player's calls, and what their answers mean. */
import type { ExplainedResponse } from '#lib/attempts/player-view.ts'
import type { ClosedBy, Save, Stored } from './player-state.ts'
import type { ToldTime } from './server-clock.ts'

export type SaveAnswer =
  | { kind: 'saved'; revision?: number }
  | { kind: 'checked'; revision: number; explained: ExplainedResponse }
  | { kind: 'conflict'; stored: Stored }
  | Refusal

export type SubmitAnswer = { kind: 'submitted' } | Refusal

export type Refusal =
  | { kind: 'closed'; by: ClosedBy } // the attempt is not in progress any more
  | { kind: 'signed-out' }
  | { kind: 'gone' }
  | { kind: 'failing'; pause: number | null } // the server answers, but cannot; wait at least so many milliseconds
  | { kind: 'offline' }

export type Transport = {
  save: (save: Save) => Promise<SaveAnswer>
  submit: () => Promise<SubmitAnswer>
}

/** What the calls take from the page, and bring to it. */
export type Device = {
  /** Time spent on each question, by position. */
  seconds: () => Record<number, number>
  /** Milliseconds that only go on. */
  monotonic: () => number
  heard: (told: ToldTime, sentAt: number) => void
}

const PATIENCE = 15_000

type Answer = { ok: boolean; status: number; retryAfter: number; body: Body }
type Body = Record<string, unknown>

export function httpTransport(
  attemptId: string,
  device: Device,
): Transport & { askTime: () => Promise<void> } {
  const base = `/api/attempts/${attemptId}`

  /** Null when no whole answer came. */
  async function call(
    method: 'GET' | 'PUT' | 'POST',
    path: string,
    content?: object,
  ): Promise<Answer | null> {
    const sentAt = device.monotonic()
    try {
      const response = await fetch(`${base}/${path}`, {
        method,
        ...(content && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) }),
        // A save that is on its way when the page closes still arrives.
        keepalive: true,
        signal: AbortSignal.timeout(PATIENCE),
      })
      const { ok, status, headers } = response
      const body = parse(await response.text())
      const { serverTime, deadlineAt } = body
      if (typeof serverTime === 'string' && (typeof deadlineAt === 'string' || deadlineAt === null)) {
        device.heard({ serverTime, deadlineAt }, sentAt)
      }
      return { ok, status, retryAfter: Number(headers.get('retry-after')), body }
    } catch {
      return null
    }
  }

  function send(save: Save): Promise<Answer | null> {
    const path = `responses/${save.position}`
    const seconds = device.seconds()[save.position]
    if (save.kind === 'flag') return call('PUT', `${path}/flag`, { flagged: save.flagged })
    const { revision } = save
    if (save.kind === 'check') return call('POST', `${path}/check`, { revision, seconds })
    return call('PUT', path, { choice: save.choice, revision, saveId: save.id, seconds })
  }

  return {
    save: async (save) => {
      const answer = await send(save)
      if (!answer) return { kind: 'offline' }
      return answer.ok ? readSaved(save, answer.body) : readConflict(answer)
    },
    submit: async () => {
      const answer = await call('POST', 'submit', { seconds: device.seconds() })
      if (!answer) return { kind: 'offline' }
      return answer.ok ? { kind: 'submitted' } : refusal(answer)
    },
    askTime: async () => {
      await call('GET', 'time')
    },
  }
}

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parse(text: string): Body {
  try {
    const body: unknown = JSON.parse(text)
    return isRecord(body) ? body : {}
  } catch {
    return {}
  }
}

function readSaved(save: Save, { revision, flagged, explained }: Body): SaveAnswer {
  if (save.kind === 'flag' && typeof flagged === 'boolean') return { kind: 'saved' }
  if (typeof revision !== 'number' || save.kind === 'flag') return { kind: 'failing', pause: null }
  if (save.kind === 'answer') return { kind: 'saved', revision }
  return isRecord(explained)
    ? { kind: 'checked', revision, explained: explained as ExplainedResponse }
    : { kind: 'failing', pause: null }
}

/** With the stored response in the details it is a conflict, without one the attempt takes no more responses. */
function readConflict(answer: Answer): SaveAnswer {
  const { choice, revision, isChecked } = detailsOf(answer)
  if (answer.status !== 409 || typeof revision !== 'number') return refusal(answer)
  const stored = { choice: Array.isArray(choice) ? choice.map(String) : null, revision }
  return { kind: 'conflict', stored: { ...stored, isChecked: isChecked === true } }
}

function detailsOf({ body }: Answer): Body {
  return isRecord(body.error) && isRecord(body.error.details) ? body.error.details : {}
}

function refusal(answer: Answer): Refusal {
  const { status, retryAfter } = answer
  if (status === 401) return { kind: 'signed-out' }
  if (status === 404) return { kind: 'gone' }
  if (status === 409) return { kind: 'closed', by: closedBy(detailsOf(answer)) }
  return { kind: 'failing', pause: retryAfter > 0 ? retryAfter * 1_000 : null }
}

function closedBy({ state, endedBy }: Body): ClosedBy {
  if (state === 'discarded') return 'discarded'
  return endedBy === 'deadline' ? 'deadline' : 'elsewhere'
}
