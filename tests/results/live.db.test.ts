import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import type { ReadableStream as WebStream } from 'node:stream/web'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { currentSessionId, requireActor } from '#lib/accounts/current-actor.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { liveTiming } from '#lib/results/live-feed.ts'
import { listening } from '#lib/results/live-listener.ts'
import { type LiveEvent, type LiveRow, rowsAfter } from '#lib/results/live-view.ts'
import { readLive } from '#lib/results/read-live.ts'
import { GET } from '../../app/api/assignments/[id]/live/route.ts'
import { addMember, makeAssignment, makeClass } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'
import { keysOf } from '../support/play.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ requireActor: vi.fn(), currentSessionId: vi.fn() }))

let server: Server
let made: Awaited<ReturnType<typeof makeAssignment>>

/** A web server whose one route is that of the program. */
beforeEach(async () => {
  Object.assign(liveTiming, { pause: 20, beat: 150 })
  made = await makeAssignment({ attemptsAllowed: 2 })
  vi.mocked(currentSessionId).mockResolvedValue(null)
  server = createServer(async (incoming, outgoing) => {
    const gone = new AbortController()
    outgoing.on('close', () => gone.abort())
    const request = new Request(`http://quiz.test${incoming.url}`, { signal: gone.signal })
    const [, , id = ''] = (incoming.url ?? '').split(/[/?]/)
    const response = await GET(request, { params: Promise.resolve({ id }) })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    if (response.body) Readable.fromWeb(response.body as WebStream).pipe(outgoing)
    else outgoing.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await vi.waitFor(() => expect(listening()).toEqual({ listeners: 0, isConnected: false }))
  vi.restoreAllMocks()
})

type Told = { event: string; data: unknown }

/** Opens the stream as somebody; `rows` is what a page would show by now. */
async function watchAs(actor: Actor, search = '') {
  vi.mocked(requireActor).mockResolvedValue(actor)
  const close = new AbortController()
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}/assignments/${made.assignmentId}/live${search}`, {
    signal: close.signal,
  })
  const told: Told[] = []
  let text = ''
  const ended = (async () => {
    if (response.status !== 200) return
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (;;) {
      const { value, done } = (await reader?.read()) ?? { done: true }
      if (done) return
      text += value ?? ''
      const parts = text.split('\n\n')
      text = parts.pop() ?? ''
      for (const part of parts) {
        const [, event = '', data = ''] = /^event: (\w+)\ndata: (.*)$/.exec(part) ?? []
        if (event) told.push({ event, data: JSON.parse(data) })
      }
    }
  })().catch(() => {})
  const rows = () =>
    told
      .filter(({ event }) => event === 'all' || event === 'changed')
      .reduce<LiveRow[]>(
        (before, { event, data }) => rowsAfter(before, { kind: event, ...(data as object) } as LiveEvent),
        [],
      )
  return { response, told, rows, close: () => close.abort(), ended }
}

async function save(attemptId: string, actor: Actor, position: number) {
  const [choice] = (await keysOf(attemptId)).slice(position)
  await saveResponse(
    { attemptId, position, choice: [choice ?? ''], revision: 0, saveId: randomUUID() },
    actor,
  )
}

describe('the live overview', () => {
  test('tells all at first, then each start, answer and end as it happens', async () => {
    const [ada] = made.learners
    const live = await watchAs(made.teacher)
    expect(live.response.headers.get('content-type')).toContain('text/event-stream')
    await vi.waitFor(() => expect(live.rows().map(({ state }) => state)).toEqual(['waiting', 'waiting']))
    const { attemptId } = await startAssigned(made, ada!)
    await vi.waitFor(() =>
      expect(live.rows()[0]).toMatchObject({ state: 'running', answered: 0, questions: 3 }),
    )
    await save(attemptId, ada!, 1)
    await vi.waitFor(() => expect(live.rows()[0]).toMatchObject({ state: 'running', answered: 1 }))
    await submitAttempt({ attemptId }, ada!)
    await vi.waitFor(() => expect(live.rows()[0]).toMatchObject({ state: 'done', score: null }))
    const changed = live.told.filter(({ event }) => event === 'changed')
    expect(changed.every(({ data }) => (data as { rows: unknown[] }).rows.length === 1)).toBe(true)
    const { rows } = await readLive({ ...made, withScores: false }, made.teacher)
    expect(live.rows()).toEqual(rows)
    live.close()
  })

  test('tells scores only where they are asked for, and answers nowhere', async () => {
    const [ada] = made.learners
    const [plain, scored] = [await watchAs(made.teacher), await watchAs(made.teacher, '?scores=shown')]
    const { attemptId } = await startAssigned(made, ada!)
    await save(attemptId, ada!, 0)
    await submitAttempt({ attemptId }, ada!)
    await vi.waitFor(() =>
      expect(scored.rows()[0]).toMatchObject({ state: 'done', score: 100, maxScore: 300 }),
    )
    await vi.waitFor(() => expect(plain.rows()[0]).toMatchObject({ state: 'done' }))
    expect(JSON.stringify(plain.told)).not.toContain('"score":100')
    const [key] = await keysOf(attemptId)
    expect(JSON.stringify([plain.told, scored.told])).not.toContain(key)
    plain.close()
    scored.close()
  })

  test('shows who joins late, and lets go of who leaves', async () => {
    const live = await watchAs(made.teacher)
    await vi.waitFor(() => expect(live.rows()).toHaveLength(2))
    const late = await addMember(made.classId, 'learner')
    await vi.waitFor(() => expect(live.rows().map(({ name }) => name)).toContain('A learner'))
    const where = { classId_userId: { classId: made.classId, userId: late.id } }
    await database.member.update({ where, data: { state: 'left', endedAt: new Date() } })
    await vi.waitFor(() => expect(live.rows().map(({ name }) => name)).not.toContain('A learner'))
    live.close()
  })

  test('goes on when the connection to the database was cut, with all that happened meanwhile', async () => {
    const live = await watchAs(made.teacher)
    await vi.waitFor(() => expect(live.rows()).toHaveLength(2))
    await vi.waitFor(() => expect(listening().isConnected).toBe(true))
    Object.assign(liveTiming, { beat: 3_600_000 })
    await database.$queryRaw`
      SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
      WHERE datname = current_database() AND application_name = 'quizwire live'`
    const { attemptId } = await startAssigned(made, made.learners[1]!)
    await vi.waitFor(() => expect(live.rows()[1]).toMatchObject({ state: 'running' }))
    await vi.waitFor(() => expect(listening().isConnected).toBe(true))
    await submitAttempt({ attemptId }, made.learners[1]!)
    await vi.waitFor(() => expect(live.rows()[1]).toMatchObject({ state: 'done' }))
    live.close()
  })

  test('shares one connection, and lets go of it when the last window is closed', async () => {
    const windows = [await watchAs(made.teacher), await watchAs(made.teacher), await watchAs(made.teacher)]
    await vi.waitFor(() => expect(listening()).toEqual({ listeners: 1, isConnected: true }))
    windows[0]?.close()
    windows[1]?.close()
    const { attemptId } = await startAssigned(made, made.learners[0]!)
    await vi.waitFor(() => expect(windows[2]?.rows()[0]).toMatchObject({ state: 'running' }))
    windows[2]?.close()
    await vi.waitFor(() => expect(listening()).toEqual({ listeners: 0, isConnected: false }))
    await vi.waitFor(async () => {
      const [row] = await database.$queryRaw<{ open: bigint }[]>`
        SELECT count(*) AS open FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'quizwire live'`
      expect(Number(row?.open)).toBe(0)
    })
    expect(attemptId).toBeDefined()
  })

  test('ends with the right to watch, and with the session', async () => {
    const assistant = await addMember(made.classId, 'assistant')
    const live = await watchAs(assistant)
    const where = { classId_userId: { classId: made.classId, userId: assistant.id } }
    await vi.waitFor(() => expect(live.rows()).toHaveLength(2))
    await database.member.update({ where, data: { role: 'learner' } })
    await live.ended
    expect(live.told.at(-1)?.event).toBe('end')
    const data = { userId: made.teacher.id, token: randomUUID(), expiresAt: new Date(Date.now() + 60_000) }
    const session = await database.session.create({ data })
    vi.mocked(currentSessionId).mockResolvedValueOnce(session.id)
    const other = await watchAs(made.teacher)
    await vi.waitFor(() => expect(other.rows().length).toBeGreaterThan(0))
    await database.session.delete({ where: { id: session.id } })
    await other.ended
    expect(other.told.at(-1)?.event).toBe('end')
  })

  test('is no learner’s and no stranger’s to watch', async () => {
    const { teacher: stranger } = await makeClass()
    for (const actor of [made.learners[0]!, stranger, await makePerson()]) {
      const { response } = await watchAs(actor)
      expect(response.status).toBe(404)
      await expect(readLive({ ...made, withScores: false }, actor)).rejects.toMatchObject({
        code: 'not-found',
      })
    }
    expect(listening()).toEqual({ listeners: 0, isConnected: false })
  })

  test('is open in a few windows of one person, not in any number', async () => {
    const windows = []
    for (let count = 1; count <= 6; count += 1) windows.push(await watchAs(made.teacher))
    expect((await watchAs(made.teacher)).response.status).toBe(429)
    windows[0]?.close()
    await vi.waitFor(async () => {
      const again = await watchAs(made.teacher)
      windows.push(again)
      expect(again.response.status).toBe(200)
    })
    for (const { close } of windows) close()
  })
})
