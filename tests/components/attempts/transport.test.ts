import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpTransport } from '#components/attempts/transport.ts'

const save = { id: 'save-1', position: 2, choice: ['a'], revision: 4, sent: false }
const transport = httpTransport('attempt-1')

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  const answer = vi.fn(async (_address: string, _request: RequestInit) =>
    Response.json(body, { status, headers }),
  )
  vi.stubGlobal('fetch', answer)
  return answer
}

afterEach(() => vi.unstubAllGlobals())

describe('a save', () => {
  it('puts the choice, the revision it saw and its own id', async () => {
    const fetch = answerWith(200, { revision: 5 })
    expect(await transport.save(save)).toEqual({ kind: 'saved', revision: 5 })
    const [address, request] = fetch.mock.calls[0]!
    expect([request.method, address]).toEqual(['PUT', '/api/attempts/attempt-1/responses/2'])
    expect(JSON.parse(String(request.body))).toEqual({ choice: ['a'], revision: 4, saveId: 'save-1' })
  })

  it('learns the stored response from a conflict', async () => {
    answerWith(409, { error: { code: 'conflict', details: { choice: ['b'], revision: 7, savedAt: null } } })
    expect(await transport.save(save)).toEqual({ kind: 'conflict', stored: { choice: ['b'], revision: 7 } })
    answerWith(409, { error: { code: 'conflict', details: { choice: null, revision: 8 } } })
    expect(await transport.save(save)).toEqual({ kind: 'conflict', stored: { choice: null, revision: 8 } })
  })

  it('learns from a conflict without a stored response that the attempt is over', async () => {
    answerWith(409, { error: { code: 'conflict', details: { state: 'submitted' } } })
    expect(await transport.save(save)).toEqual({ kind: 'closed' })
  })

  it('tells a person who is signed out, and an attempt that is gone', async () => {
    answerWith(401, {})
    expect(await transport.save(save)).toEqual({ kind: 'signed-out' })
    answerWith(404, {})
    expect(await transport.save(save)).toEqual({ kind: 'gone' })
  })

  it('waits as long as the server asks, and knows nothing of the length otherwise', async () => {
    answerWith(429, {}, { 'retry-after': '7' })
    expect(await transport.save(save)).toEqual({ kind: 'failing', pause: 7_000 })
    answerWith(503, {})
    expect(await transport.save(save)).toEqual({ kind: 'failing', pause: null })
  })

  it('does not take the page of a proxy for an answer', async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>Welcome to our hotel</h1>'))
    expect(await transport.save(save)).toEqual({ kind: 'failing', pause: null })
  })

  it('calls it offline when nothing answers', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    expect(await transport.save(save)).toEqual({ kind: 'offline' })
  })
})

it('submits, and tells an attempt that was discarded', async () => {
  answerWith(200, { score: 100 })
  expect(await transport.submit()).toEqual({ kind: 'submitted' })
  answerWith(409, { error: { code: 'conflict', details: { state: 'discarded' } } })
  expect(await transport.submit()).toEqual({ kind: 'closed' })
})
