import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { requireActor } from '#lib/accounts/current-actor.ts'
import { readAttempt } from '#lib/attempts/read-attempt.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { database } from '#lib/database/client.ts'
import { AppError } from '#lib/errors.ts'
import { PUT } from '../../app/api/attempts/[id]/responses/[position]/route.ts'
import { POST } from '../../app/api/attempts/[id]/submit/route.ts'
import { GET } from '../../app/api/generations/[id]/route.ts'
import { secret } from '../support/ferry-article.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ requireActor: vi.fn() }))

let actor: Actor
let made: Awaited<ReturnType<typeof makeQuiz>>
let attemptId: string
let optionId: string

beforeEach(async () => {
  actor = await makePerson()
  made = await makeQuiz(actor)
  attemptId = (await startAttempt(made, actor)).attemptId
  optionId = (await readAttempt({ attemptId }, actor)).questions[0]!.options[0]!.id
  vi.mocked(requireActor).mockResolvedValue(actor)
})
afterEach(() => vi.restoreAllMocks())

const site = 'http://quiz.example'
const json = { 'content-type': 'application/json' }
const good = () => ({ choice: [optionId], revision: 0, saveId: randomUUID() })

type Sent = { headers?: Record<string, string>; id?: string; position?: string }

async function put(body: unknown, { headers = {}, id = attemptId, position = '0' }: Sent = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(`${site}/api`, { method: 'PUT', body: text, headers: { ...json, ...headers } })
  return read(await PUT(request, { params: Promise.resolve({ id, position }) }))
}

async function submit({ headers = {}, id = attemptId }: Sent = {}) {
  const request = new Request(`${site}/api`, { method: 'POST', body: '{}', headers: { ...json, ...headers } })
  return read(await POST(request, { params: Promise.resolve({ id }) }))
}

const generation = async (id = made.generationId) =>
  read(await GET(new Request(`${site}/api`), { params: Promise.resolve({ id }) }))

async function read(response: Response) {
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('application/json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  for (const hidden of Object.values(secret)) expect(text).not.toContain(hidden)
  expect(text).not.toMatch(/prisma|postgres|\bat \S+:\d+/i)
  return { status: response.status, body: JSON.parse(text) }
}

const stored = () => database.response.findFirstOrThrow({ where: { attemptId, position: 0 } })

describe('what goes well', () => {
  test('saves, saves again, submits, submits again', async () => {
    const save = good()
    const first = await put(save)
    expect(first).toEqual({
      status: 200,
      body: {
        revision: 1,
        savedAt: expect.any(String),
        serverTime: expect.any(String),
        deadlineAt: null,
      },
    })
    expect((await put(save)).body.savedAt).toBe(first.body.savedAt)
    expect(await put({ ...good(), choice: null, revision: 1 })).toMatchObject({
      status: 200,
      body: { revision: 2 },
    })
    const submitted = await submit()
    expect(submitted).toEqual({ status: 200, body: { attemptId, score: expect.any(Number), maxScore: 300 } })
    expect(await submit()).toEqual(submitted)
  })

  test('tells how far a generation is', async () => {
    expect(await generation()).toMatchObject({ status: 200, body: { state: 'done', questions: 3 } })
  })
})

describe('conflicts', () => {
  test('a stale save gets 409 with what is stored', async () => {
    await put(good())
    const { status, body } = await put(good())
    expect(status).toBe(409)
    expect(body.error).toEqual({
      code: 'conflict',
      message: expect.stringContaining('another tab'),
      details: { choice: [optionId], revision: 1, savedAt: expect.any(String), isChecked: false },
    })
  })

  test('a save after submitting gets 409 without a revision', async () => {
    await submit()
    const { status, body } = await put(good())
    expect([status, body.error.details]).toEqual([409, { state: 'submitted' }])
  })
})

describe('refused', () => {
  test('who is signed out gets 401', async () => {
    vi.mocked(requireActor).mockRejectedValue(new AppError('signed-out', 'Sign in.'))
    for (const { status, body } of [await put(good()), await submit(), await generation()]) {
      expect([status, body]).toEqual([401, { error: { code: 'signed-out', message: 'Sign in.' } }])
    }
  })

  test('another person gets 404', async () => {
    vi.mocked(requireActor).mockResolvedValue(await makePerson())
    for (const { status } of [await put(good()), await submit(), await generation()]) expect(status).toBe(404)
    expect(await stored()).toMatchObject({ revision: 0 })
  })

  test.each(['x', '', '../x', '%00', '\u0000', '1', 'a'.repeat(5000)])('the id %j gets 404', async (id) => {
    for (const { status } of [await put(good(), { id }), await submit({ id }), await generation(id)]) {
      expect(status).toBe(404)
    }
  })

  test.each(['x', '', '-1', '1e3', '99', '0x0', ' 0', '99999999999999'])(
    'the position %j gets 404',
    async (position) => {
      expect((await put(good(), { position })).status).toBe(404)
    },
  )

  test.each([
    ['no JSON', '{"choice":'],
    ['nothing', ''],
    ['null', null],
    ['a list', []],
    ['a choice that is a text', { ...{ revision: 0 }, choice: 'a', saveId: randomUUID() }],
    ['a choice of numbers', { choice: [1], revision: 0, saveId: randomUUID() }],
    ['a choice of an object', { choice: [{ id: 'a' }], revision: 0, saveId: randomUUID() }],
    ['too many choices', { choice: Array(100).fill('a'), revision: 0, saveId: randomUUID() }],
    ['a negative revision', { choice: [], revision: -1, saveId: randomUUID() }],
    ['a revision that is a text', { choice: [], revision: '0', saveId: randomUUID() }],
    ['a huge revision', '{"choice":[],"revision":1e999,"saveId":"x"}'],
    ['a save id that is none', { choice: [], revision: 0, saveId: "'; --" }],
    ['no save id', { choice: [], revision: 0 }],
    ['an unknown option', { choice: ['\u0000\uD800'], revision: 0, saveId: randomUUID() }],
    ['markup', { choice: ['<script>'], revision: 0, saveId: randomUUID() }],
    ['a prototype', '{"__proto__":{"choice":[]},"revision":0}'],
  ])('%s gets 400 with a sentence', async (_, body) => {
    const { status, body: told } = await put(body)
    expect([status, told.error.code]).toEqual([400, 'invalid'])
    expect(told.error.message).toMatch(/^[A-Z].*\.$/)
    expect(await stored()).toMatchObject({ revision: 0, choice: null })
  })

  test('more than 64 KB get 413, whatever the header says', async () => {
    const big = JSON.stringify({ ...good(), more: 'x'.repeat(70_000) })
    expect((await put(big)).status).toBe(413)
    expect((await put(big, { headers: { 'content-length': '10' } })).status).toBe(413)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx', ''])(
    'the content type %j gets 415',
    async (type) => {
      expect((await put(good(), { headers: { 'content-type': type } })).status).toBe(415)
    },
  )

  test.each([
    ['a cross-site request', { 'sec-fetch-site': 'cross-site' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://evil.example', host: 'quiz.example' }],
    ['another port', { origin: 'http://quiz.example:8080', host: 'quiz.example' }],
    ['an origin that is hidden', { origin: 'null', host: 'quiz.example' }],
  ])('%s gets 403 and writes nothing', async (_, headers) => {
    expect((await put(good(), { headers })).status).toBe(403)
    expect((await submit({ headers })).status).toBe(403)
    expect(await stored()).toMatchObject({ revision: 0 })
  })

  test.each([
    ['this site', { 'sec-fetch-site': 'same-origin', origin: site }],
    ['this site in an older browser', { origin: 'http://quiz.example', host: 'quiz.example' }],
    ['a program', {}],
  ])('%s is let through', async (_, headers) => {
    expect((await put(good(), { headers })).status).toBe(200)
  })

  test('an error of ours gets 500 and tells nothing of the inside', async () => {
    vi.mocked(requireActor).mockRejectedValue(new Error('secret of the house'))
    const { status, body } = await submit()
    expect([status, body.error.code]).toEqual([500, 'internal'])
    expect(JSON.stringify(body)).not.toContain('secret of the house')
  })

  test('a database that is away gets 503', async () => {
    vi.mocked(requireActor).mockRejectedValue(
      Object.assign(new Error("Can't reach database"), { code: 'P1001' }),
    )
    expect(await submit()).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } })
  })
})
