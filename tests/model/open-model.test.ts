// The server stands for one with a language model, which cannot run here; see tests/support/model-server.ts.
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import type { Budget } from '#lib/model/model-budget.ts'
import { ModelTrouble } from '#lib/model/model-trouble.ts'
import { openModel } from '#lib/model/open-model.ts'
import { dies, fails, hangs, type Reply, says, startModelServer } from '../support/model-server.ts'

const request = {
  system: 'Name colours.',
  prompt: 'Two, please.',
  list: 'colours',
  item: z.object({ name: z.string() }),
  most: 50,
}
const good = '{"colours":[{"name":"red"},{"name":"blue"}]}'
const colours = [{ name: 'red' }, { name: 'blue' }]
const KEY = 'sk-very-secret'

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()))
})

type More = { timeoutMs?: number; key?: string | undefined; left?: number; signal?: AbortSignal }

async function model(replies: Reply[], more: More = {}) {
  const server = await startModelServer(...replies)
  stops.push(server.stop)
  const waits: number[] = []
  const counted = { used: 0 }
  const left = more.left ?? 10_000
  const budget: Budget = {
    reserve: async (tokens) => {
      if (counted.used + tokens > left) return undefined
      counted.used += tokens
      return { day: '2026-01-01', tokens }
    },
    settle: async (reserved, tokens) => {
      counted.used += tokens - reserved.tokens
    },
  }
  const settings = {
    url: server.url,
    name: 'stub',
    key: 'key' in more ? more.key : KEY,
    temperature: 0,
    tokensPerDay: 10_000,
    timeoutMs: more.timeoutMs ?? 5000,
  }
  const signal = more.signal ?? new AbortController().signal
  const wait = async (ms: number) => {
    waits.push(ms)
  }
  const ask = openModel(settings, { budget, signal, wait })
  return { ...server, ask: () => ask(request), waits, counted }
}

const troubleOf = async (asked: Promise<unknown>) => {
  const error = await asked.catch((error: unknown) => error)
  expect(error).toBeInstanceOf(ModelTrouble)
  expect(String(error)).not.toContain(KEY)
  return (error as ModelTrouble).kind
}

test('an answer is read, and the request is what the protocol wants', async () => {
  const { ask, asked, counted } = await model([says(good)])
  expect(await ask()).toEqual(colours)
  const [first] = asked
  expect(first).toMatchObject({
    path: '/v1/chat/completions',
    headers: { authorization: `Bearer ${KEY}` },
    body: {
      model: 'stub',
      temperature: 0,
      seed: 1,
      max_tokens: 50,
      messages: [
        { role: 'system', content: 'Name colours.' },
        { role: 'user', content: 'Two, please.' },
      ],
      response_format: { type: 'json_schema', json_schema: { strict: true } },
    },
  })
  expect(counted.used).toBe(900)
})

test('without a key none is sent', async () => {
  const { ask, asked } = await model([says(good)], { key: undefined })
  await ask()
  expect(asked[0]?.headers.authorization).toBeUndefined()
})

test.each([
  ['in a fence', `Sure! Here it is:\n\`\`\`json\n${good}\n\`\`\`\nAnything else?`],
  ['after its thoughts', `<think>Is {"colours":[]} enough? No.</think>${good}`],
  ['with an item that is no colour', '{"colours":[{"name":"red"},{"nome":"?"},7,{"name":"blue"}]}'],
  ['cut off', '{"colours":[{"name":"red"},{"name":"blue"},{"name":"gre'],
])('an answer %s is read as far as it goes', async (_, content) => {
  const { ask, asked } = await model([says(content, { finish: 'length' })])
  expect(await ask()).toEqual(colours)
  expect(asked).toHaveLength(1)
})

test('an empty list is an answer', async () => {
  const { ask } = await model([says('{"colours": []}')])
  expect(await ask()).toEqual([])
})

test.each<[string, Reply]>([
  ['malformed', says('{"colours":[{"name"')],
  ['prose', says('Red and blue.')],
  ['empty', says('')],
  ['of another form', says('{"answer":42}')],
  ['a page of a proxy', (_, response) => response.writeHead(200).end('<html>Welcome</html>')],
])('an answer that is %s is asked for again', async (_, reply) => {
  const { ask, asked } = await model([reply, says(good)])
  expect(await ask()).toEqual(colours)
  expect(asked).toHaveLength(2)
})

test('three such answers are enough', async () => {
  const { ask, asked } = await model([says('Red and blue.')])
  expect(await troubleOf(ask())).toBe('nonsense')
  expect(asked).toHaveLength(3)
})

test.each<[string, Reply]>([
  ['by a filter', says('', { finish: 'content_filter' })],
  ['by the model', says(null, { refusal: 'I cannot help with that.' })],
])('a refusal %s is taken at its word', async (_, reply) => {
  const { ask, asked } = await model([reply])
  expect(await troubleOf(ask())).toBe('refused')
  expect(asked).toHaveLength(1)
})

test('too many requests: we wait as long as the server wants', async () => {
  const { ask, waits } = await model([fails(429, { 'retry-after': '7' }), says(good)])
  expect(await ask()).toEqual(colours)
  expect(waits).toEqual([7000])
})

test('too many requests: we do not wait for minutes', async () => {
  const { ask, asked, waits, counted } = await model([fails(429, { 'retry-after': '3600' })])
  expect(await troubleOf(ask())).toBe('busy')
  expect([asked.length, waits, counted.used]).toEqual([1, [], 0])
})

test('a server that fails is asked three times, with longer and longer waits', async () => {
  const { ask, asked, waits } = await model([fails(503)])
  expect(await troubleOf(ask())).toBe('unreachable')
  expect([asked.length, waits]).toEqual([3, [1000, 4000]])
})

test('a server that dies in its answer is asked again', async () => {
  const { ask } = await model([dies, says(good)])
  expect(await ask()).toEqual(colours)
})

test('a server that is gone is unreachable', async () => {
  const { ask, stop, waits, counted } = await model([says(good)])
  await stop()
  expect(await troubleOf(ask())).toBe('unreachable')
  expect([waits.length, counted.used]).toEqual([2, 0])
})

test('a server that never answers is given up after two tries', async () => {
  const { ask, asked } = await model([hangs], { timeoutMs: 100 })
  expect(await troubleOf(ask())).toBe('slow')
  expect(asked).toHaveLength(2)
})

test('a wrong key, address or name is not tried again', async () => {
  for (const status of [401, 403, 404]) {
    const { ask, asked } = await model([fails(status, {}, `Incorrect API key provided: ${KEY}`)])
    expect(await troubleOf(ask())).toBe('settings')
    expect(asked).toHaveLength(1)
  }
})

test('a server that knows no schemas is asked without one, and one that knows less with less', async () => {
  const { ask, asked } = await model([fails(400), fails(422), says(good), says(good)])
  expect(await ask()).toEqual(colours)
  expect(await ask()).toEqual(colours)
  expect(asked.map(({ body }) => body.response_format?.type)).toEqual([
    'json_schema',
    'json_object',
    undefined,
    undefined,
  ])
  expect(asked[2]?.body).not.toHaveProperty('temperature')
})

test('a server that calls every request bad is asked no more', async () => {
  const { ask, asked } = await model([fails(400)])
  expect(await troubleOf(ask())).toBe('settings')
  expect(asked).toHaveLength(3)
})

test('nobody is asked but the address that was set', async () => {
  const other = await startModelServer(says(good))
  stops.push(other.stop)
  const { ask } = await model([
    (_, response) => response.writeHead(307, { location: `${other.url}/chat/completions` }).end(),
  ])
  await troubleOf(ask())
  expect(other.asked).toEqual([])
})

test('without tokens left nothing is asked', async () => {
  const { ask, asked } = await model([says(good)], { left: 20 })
  expect(await troubleOf(ask())).toBe('budget')
  expect(asked).toEqual([])
})

test('where the server counts no tokens, our estimate stands', async () => {
  const { ask, counted } = await model([says(good, { tokens: null })])
  await ask()
  expect(counted.used).toBeGreaterThan(50)
})

test('a worker that stops ends the request at once', async () => {
  const stopping = new AbortController()
  const { ask } = await model([() => stopping.abort(new Error('the worker stops'))], {
    signal: stopping.signal,
  })
  await expect(ask()).rejects.toThrow('the worker stops')
})
