/** The player's two calls, and what their answers mean. */
import type { Choice, Save } from './player-state.ts'

export type SaveAnswer =
  | { kind: 'saved'; revision: number }
  | { kind: 'conflict'; stored: { choice: Choice; revision: number } }
  | Refusal

export type SubmitAnswer = { kind: 'submitted' } | Refusal

export type Refusal =
  | { kind: 'closed' } // the attempt is not in progress any more
  | { kind: 'signed-out' }
  | { kind: 'gone' }
  | { kind: 'failing'; pause: number | null } // the server answers, but cannot; wait at least so many milliseconds
  | { kind: 'offline' }

export type Transport = {
  save: (save: Save) => Promise<SaveAnswer>
  submit: () => Promise<SubmitAnswer>
}

const PATIENCE = 15_000

export function httpTransport(attemptId: string): Transport {
  const base = `/api/attempts/${attemptId}`
  return {
    save: async ({ id, position, choice, revision }) => {
      const answer = await call('PUT', `${base}/responses/${position}`, { choice, revision, saveId: id })
      if (!answer) return { kind: 'offline' }
      if (answer.status === 409) return readConflict(answer.body)
      return answer.ok ? readSaved(answer.body) : refusal(answer)
    },
    submit: async () => {
      const answer = await call('POST', `${base}/submit`, {})
      if (!answer) return { kind: 'offline' }
      return answer.ok ? { kind: 'submitted' } : refusal(answer)
    },
  }
}

type Answer = { ok: boolean; status: number; retryAfter: number; body: unknown }

/** Null when no whole answer came. */
async function call(method: 'PUT' | 'POST', address: string, body: object): Promise<Answer | null> {
  try {
    const response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      // A save that is on its way when the page closes still arrives.
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    })
    const { ok, status, headers } = response
    const text = await response.text()
    return { ok, status, retryAfter: Number(headers.get('retry-after')), body: parse(text) }
  } catch {
    return null
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function refusal({ status, retryAfter }: Answer): Refusal {
  if (status === 401) return { kind: 'signed-out' }
  if (status === 404) return { kind: 'gone' }
  if (status === 409) return { kind: 'closed' }
  return { kind: 'failing', pause: retryAfter > 0 ? retryAfter * 1_000 : null }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readSaved(body: unknown): SaveAnswer {
  return isRecord(body) && typeof body.revision === 'number'
    ? { kind: 'saved', revision: body.revision }
    : { kind: 'failing', pause: null }
}

/** With the stored response in the details it is a conflict, without one the attempt takes no more responses. */
function readConflict(body: unknown): SaveAnswer {
  const details = isRecord(body) && isRecord(body.error) ? body.error.details : null
  if (!isRecord(details) || typeof details.revision !== 'number') return { kind: 'closed' }
  const choice = Array.isArray(details.choice) ? details.choice.map(String) : null
  return { kind: 'conflict', stored: { choice, revision: details.revision } }
}
