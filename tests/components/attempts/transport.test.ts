import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpTransport } from '#components/attempts/transport.ts'

const save = {
  kind: 'answer' as const,
  id: 'save-1',
  position: 2,
  choice: ['a'],
  revision: 4,
  sent: false,
}
const heard = vi.fn()
const transport = httpTransport('attempt-1', {
  seconds: () => ({ 2: 12, 3: 1 }),
  monotonic: () => 700,
  heard,
})

function answerWith(status: number, body: unknown, headers: Record<string, string> = {}) {
  const answer = vi.fn(async (_address: string, _request: RequestInit) =>
    Response.json(body, { status, headers }),
  )
  vi.stubGlobal('fetch', answer)
  return answer
}

afterEach(() => {
  vi.unstubAllGlobals()
  heard.mockReset()
})

describe('a save', () => {
  it('puts the choice, the revision it saw and its own id', async () => {
    const fetch = answerWith(200, { revision: 5 })
    expect(await transport.save(save)).toEqual({ kind: 'saved', revision: 5 })
    const [address, request] = fetch.mock.calls[0]!
    expect([request.method, address]).toEqual(['PUT', '/api/attempts/attempt-1/responses/2'])
    expect(JSON.parse(String(request.body))).toEqual({
      choice: ['a'],
      revision: 4,
      saveId: 'save-1',
      seconds: 12,
    })
  })

  it('learns the stored response from a conflict', async () => {
    answerWith(409, { error: { code: 'conflict', details: { choice: ['b'], revision: 7, savedAt: null } } })
    expect(await transport.save(save)).toEqual({
      kind: 'conflict',
      stored: { choice: ['b'], revision: 7, isChecked: false },
    })
    answerWith(409, { error: { code: 'conflict', details: { choice: null, revision: 8, isChecked: true } } })
    expect(await transport.save(save)).toEqual({
      kind: 'conflict',
      stored: { choice: null, revision: 8, isChecked: true },
    })
  })

  it('learns from a conflict without a stored response that the attempt is over', async () => {
    answerWith(409, { error: { code: 'conflict', details: { state: 'submitted' } } })
    expect(await transport.save(save)).toEqual({ kind: 'closed', by: 'elsewhere' })
    answerWith(409, { error: { details: { state: 'submitted', endedBy: 'deadline' } } })
    expect(await transport.save(save)).toEqual({ kind: 'closed', by: 'deadline' })
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
  expect(await transport.submit()).toEqual({ kind: 'closed', by: 'discarded' })
})

it('submits with the time spent on every question', async () => {
  const fetch = answerWith(200, { score: 100 })
  await transport.submit()
  expect(JSON.parse(String(fetch.mock.calls[0]![1].body))).toEqual({ seconds: { 2: 12, 3: 1 } })
})

describe('a flag', () => {
  const flag = { kind: 'flag' as const, id: 'flag-1', position: 2, flagged: true, sent: false }

  it('is put, and taken when the server says how it stands', async () => {
    const fetch = answerWith(200, { flagged: true })
    expect(await transport.save(flag)).toEqual({ kind: 'saved' })
    const [address, request] = fetch.mock.calls[0]!
    expect([request.method, address]).toEqual(['PUT', '/api/attempts/attempt-1/responses/2/flag'])
    expect(JSON.parse(String(request.body))).toEqual({ flagged: true })
    answerWith(200, {})
    expect(await transport.save(flag)).toEqual({ kind: 'failing', pause: null })
  })
})

describe('a check', () => {
  const check = { kind: 'check' as const, id: 'check-1', position: 2, revision: 5, sent: false }

  it('asks for the explanation of the answer with that revision', async () => {
    const explained = { position: 2, correct: true }
    const fetch = answerWith(200, { revision: 5, explained })
    expect(await transport.save(check)).toEqual({ kind: 'checked', revision: 5, explained })
    const [address, request] = fetch.mock.calls[0]!
    expect([request.method, address]).toEqual(['POST', '/api/attempts/attempt-1/responses/2/check'])
    expect(JSON.parse(String(request.body))).toEqual({ revision: 5, seconds: 12 })
    answerWith(200, { revision: 5 })
    expect(await transport.save(check)).toEqual({ kind: 'failing', pause: null })
  })
})

describe('the server’s time', () => {
  it('is taken from every answer that tells it, with when it was asked', async () => {
    const told = { serverTime: '2026-03-01T12:00:00.000Z', deadlineAt: null }
    answerWith(200, { revision: 5, ...told })
    await transport.save(save)
    expect(heard).toHaveBeenCalledExactlyOnceWith(told, 700)
    answerWith(200, { revision: 5 })
    await transport.save(save)
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('can be asked for alone', async () => {
    const fetch = answerWith(200, {
      serverTime: '2026-03-01T12:00:00.000Z',
      deadlineAt: '2026-03-01T12:10:00.000Z',
    })
    await transport.askTime()
    const [address, request] = fetch.mock.calls[0]!
    expect([request.method, address]).toEqual(['GET', '/api/attempts/attempt-1/time'])
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
