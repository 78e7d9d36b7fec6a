import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { ask } from './ask.ts'
import { inWords, ROLES, type Role } from './role.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { makeWorld, type World } from './world.ts'

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

async function askAs(row: Row, role: Role) {
  request.cookie = role === 'signedOut' ? '' : world.people[role].cookie
  const outcome = await ask(row, world.ids)
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
