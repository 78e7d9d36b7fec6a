import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask } from './ask.ts'
import { inWords, ROLES, type Role } from './role.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { type Ids, makeWorld, type World } from './world.ts'

// Sessions are real; what Next.js would say of the request is told here.
const { request } = vi.hoisted(() => ({ request: { cookie: '' } }))
vi.mock('next/headers', () => {
  const jar = () => new Map(request.cookie ? [request.cookie.split('=') as [string, string]] : [])
  return {
    headers: async () => new Headers({ host: 'quiz.test', cookie: request.cookie }),
    cookies: async () => ({
      get: (name: string) => (jar().has(name) ? { name, value: jar().get(name) } : undefined),
      getAll: () => [...jar()].map(([name, value]) => ({ name, value })),
      has: (name: string) => jar().has(name),
      set: () => {},
      delete: () => {},
    }),
  }
})
vi.mock('next/server', async (importOriginal) => ({
  ...(await importOriginal<typeof import('next/server')>()),
  connection: async () => {},
  after: () => {},
}))
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }))
vi.mock('#lib/errors.ts', async (importOriginal) => {
  const original = await importOriginal<typeof import('#lib/errors.ts')>()
  const { told } = await import('./told.ts')
  class AppError extends original.AppError {
    constructor(...args: ConstructorParameters<typeof original.AppError>) {
      super(...args)
      told.push({ code: this.code, message: this.message })
    }
  }
  return { ...original, AppError }
})

const SECRET = 'a secret of the rights matrix '.repeat(2)
let world: World
let snapshot: Snapshot

beforeAll(async () => {
  process.env.AUTH_SECRET = SECRET
  world = await makeWorld(SECRET)
  snapshot = await takeSnapshot()
})

let changed: string[] = []
afterEach(() => snapshot.restore(changed))

async function askAs(row: Row, role: Role, ids = world.ids) {
  request.cookie = role === 'signedOut' ? '' : world.people[role].cookie
  const outcome = await ask(row, ids)
  changed = await snapshot.changed()
  return outcome
}

const isLetIn = (row: Row, role: Role) => row.allow.includes(role)
const wanted = (row: Row, role: Role) => {
  if (isLetIn(row, role)) return { kind: 'ok' }
  const sentence = row.told?.[role]
  if (sentence) return { kind: 'refused', detail: expect.stringMatching(sentence) }
  return { kind: role === 'signedOut' ? expect.stringMatching('sign-in|not-found') : 'not-found' }
}

const checked = rows.filter(({ kind }) => kind !== 'open')

describe.each(checked.map((row) => [row.entry, row] as const))('%s', (_, row) => {
  test.each(ROLES.map((role) => [inWords[role], role] as const))('%s', async (_, role) => {
    const outcome = await askAs(row, role)
    expect(outcome, outcome.detail).toMatchObject(wanted(row, role))
    if (!isLetIn(row, role)) expect(changed).toEqual([])
  })
})

describe('with an id that is none, or another class’s, even those who are let in are refused, and nothing is written', () => {
  test.each(checked.map((row) => [row.entry, row] as const))('%s', async (_, row) => {
    const role = row.allow.at(-1) ?? 'owner'
    for (const name of idsOf(row)) {
      for (const id of wrongIds(name)) {
        const outcome = await askAs(row, role, { ...world.ids, [name]: id })
        const said = `${name} ${JSON.stringify(id.slice(0, 50))}: ${outcome.kind} ${outcome.detail}`
        expect(outcome.kind, said).toMatch(/^(not-found|refused)$/)
        expect(changed, said).toEqual([])
      }
    }
  })
})

const uuid = /^[0-9a-f-]{36}$/

/** The names of the ids that a row sends. */
function idsOf(row: Row): (keyof Ids)[] {
  const used = new Set<keyof Ids>()
  const watched = new Proxy(world.ids, {
    get: (ids, name: keyof Ids) => {
      used.add(name)
      return ids[name]
    },
  })
  if (row.kind === 'page' || row.kind === 'route') row.params(watched)
  if (row.kind === 'action') row.args(watched)
  row.search?.(watched)
  row.body?.(watched)
  return [...used].filter((name) => {
    const isId = uuid.test(world.ids[name]) && uuid.test(world.otherIds[name])
    return isId && !row.ignores?.includes(name)
  })
}

function wrongIds(name: keyof Ids): string[] {
  const [id, others] = [world.ids[name], world.otherIds[name]]
  // What belongs to nobody has no other.
  return [...(others === id ? [] : [others]), ...noIds(id)]
}

const noIds = (id: string): string[] => [
  randomUUID(),
  id === world.ids.generation ? world.ids.report : world.ids.generation, // of another kind of record
  '',
  '..',
  "' OR 1=1 --",
  '\u0000',
  '\uD800',
  '%00',
  'constructor',
  '🛶'.repeat(2000),
  id.replaceAll('-', ''),
  `{${id}}`,
  `${id}\n`,
]
