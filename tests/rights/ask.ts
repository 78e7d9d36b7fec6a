import { join } from 'node:path'
import { NextRequest } from 'next/server'
import type { Ids } from './records.ts'
import type { Row } from './row.ts'
import { fileOf } from './scan.ts'
import { told } from './told.ts'

/** `refused`: with a sentence. `broken`: nobody meant this to happen. */
export type Outcome = { kind: 'ok' | 'not-found' | 'sign-in' | 'refused' | 'broken'; detail: string }

const root = join(import.meta.dirname, '../..')
const load = (file: string): Promise<Record<string, unknown>> => import(/* @vite-ignore */ join(root, file))
// biome-ignore lint/suspicious/noExplicitAny: what is called is known by name alone
type Callable = (...args: any[]) => unknown

/** Opens the page, asks the route or calls the action of a row, as whoever the request's cookie names. */
export async function ask(row: Row, w: Ids): Promise<Outcome> {
  told.length = 0
  try {
    if (row.kind === 'page') return await askPage(row, w)
    if (row.kind === 'route') return await askRoute(row, w)
    if (row.kind === 'action') return await callAction(row, w)
    return { kind: 'ok', detail: '' }
  } catch (error) {
    return ofThrown(error)
  }
}

type Addressed = Extract<Row, { address: string }>

async function askPage(row: Addressed, w: Ids): Promise<Outcome> {
  const { default: draw, generateMetadata } = await load(fileOf('page', row.address))
  const props = () => ({
    params: Promise.resolve(row.params(w)),
    searchParams: Promise.resolve(Object.fromEntries(new URLSearchParams(row.search?.(w)))),
  })
  // The head of a page is drawn beside it: what it says must be refused as well.
  const said = await (async () => (generateMetadata as Callable | undefined)?.(props()))().catch(() => null)
  try {
    await (draw as Callable)(props())
    return { kind: 'ok', detail: '' }
  } catch (error) {
    const outcome = ofThrown(error)
    if (!/ferry|Class 7b|\bLea\b/.test(JSON.stringify(said ?? ''))) return outcome
    return { kind: 'broken', detail: `the head of the page says ${JSON.stringify(said)}` }
  }
}

async function askRoute(row: Addressed, w: Ids): Promise<Outcome> {
  const { [row.method]: handle } = await load(fileOf('route', row.address))
  const params = row.params(w)
  const path = row.address.replace(/\[(\w+)\]/g, (_, name) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  )
  const body = row.body && JSON.stringify(row.body(w))
  const request = new NextRequest(`http://quiz.test${path}?${row.search?.(w) ?? ''}`, {
    method: row.method,
    ...(body && { body, headers: { 'content-type': 'application/json' } }),
  })
  const response = (await (handle as Callable)(request, { params: Promise.resolve(params) })) as Response
  const outcome = ofStatus(response)
  if (outcome.kind === 'refused') return { ...outcome, detail: await response.text() }
  await response.body?.cancel()
  return outcome
}

function ofStatus({ status, headers }: Response): Outcome {
  const detail = `${status} ${headers.get('location') ?? ''}`
  if (status === 404) return { kind: 'not-found', detail }
  if (status === 401 || headers.get('location')?.startsWith('/sign-in')) return { kind: 'sign-in', detail }
  return { kind: status < 400 ? 'ok' : 'refused', detail }
}

async function callAction(row: Extract<Row, { kind: 'action' }>, w: Ids): Promise<Outcome> {
  const { [row.name]: act } = await load(row.file)
  const reply = await (act as Callable)(...row.args(w))
  const refusal = ofTold()
  if (refusal) return refusal
  const isMistake = (reply as { status?: unknown } | undefined)?.status === 'error'
  return { kind: isMistake ? 'refused' : 'ok', detail: JSON.stringify(reply) ?? '' }
}

/** What the use case said, where the action answers with a sentence. */
function ofTold(): Outcome | null {
  const last = told.at(-1)
  if (!last) return null
  const kinds: Record<string, Outcome['kind']> = { 'not-found': 'not-found', 'signed-out': 'sign-in' }
  return { kind: kinds[last.code] ?? 'refused', detail: last.message }
}

/** Next.js has its own errors for "not found" and "go there"; an AppError is for the action to answer. */
function ofThrown(error: unknown): Outcome {
  const digest = String((error as { digest?: unknown })?.digest ?? '')
  if (digest === 'NEXT_HTTP_ERROR_FALLBACK;404') return { kind: 'not-found', detail: '' }
  if (!digest.startsWith('NEXT_REDIRECT')) {
    return { kind: 'broken', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
  const [, , to = ''] = digest.split(';')
  if (to.startsWith('/sign-in?next=')) return { kind: 'sign-in', detail: to }
  return ofTold() ?? { kind: 'ok', detail: to }
}
