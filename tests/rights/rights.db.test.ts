import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { ask } from './ask.ts'
import { inWords, members, nobody, ROLES, type Role } from './role.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { type Snapshot, takeSnapshot } from './snapshot.ts'
import { makeWorld, type World } from './world.ts'
import { idsOf, namesIn, wrongIds } from './wrong-ids.ts'

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
process.env.AUTH_SECRET = SECRET
let world: World
let snapshot: Snapshot

beforeAll(async () => {
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
/** Before there is a world, names stand for its ids. */
const names = new Proxy({} as World['ids'], {
  get: (_, name) => (typeof name === 'string' ? name : undefined),
})
const OF_CLASS: (keyof World['ids'])[] = [
  'class',
  'assignment',
  'freshAssignment',
  'formersAssignment',
  'code',
]
const rolesInClass = (row: Row) => row.allow.filter((role) => members.includes(role))
const rowsOfClasses = checked.filter(
  (row) => rolesInClass(row).length > 0 && namesIn(row, names).some((name) => OF_CLASS.includes(name)),
)
const isForReading = (row: Row) => row.kind !== 'action' && row.kind !== 'open' && row.method === 'GET'

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
    for (const name of idsOf(row, world)) {
      for (const id of wrongIds(name, world)) {
        const outcome = await askAs(row, role, { ...world.ids, [name]: id })
        const said = `${name} ${JSON.stringify(id.slice(0, 50))}: ${outcome.kind} ${outcome.detail}`
        expect(outcome.kind, said).toMatch(/^(not-found|refused)$/)
        expect(changed, said).toEqual([])
      }
    }
  })
})

describe('of an archived class', () => {
  beforeAll(async () => {
    const { owner } = world.people
    await archiveClass({ classId: world.ids.class, archived: true }, owner)
    snapshot = await takeSnapshot('archived')
  })

  describe.each(rowsOfClasses.map((row) => [row.entry, row] as const))('%s', (_, row) => {
    const allowed = row.archived ?? (isForReading(row) ? row.allow : nobody)
    test.each(rolesInClass(row).map((role) => [inWords[role], role] as const))('%s', async (_, role) => {
      const outcome = await askAs(row, role)
      const isIn = allowed.includes(role)
      const said = outcome.kind === 'refused' ? `refused: ${outcome.detail}` : outcome.kind
      expect(said, outcome.detail).toMatch(isIn ? /^ok$/ : /^not-found$|archived|class is over/)
      if (!isIn) expect(changed).toEqual([])
    })
  })
})
