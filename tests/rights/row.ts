/**
 * The rows of the rights matrix: who may open a page, ask a route, use an action. Everybody else gets 404 (whoever is
 * signed out: the sign-in page, or 401), and nothing is written. To add what you made, write one line in rows/:
 *
 *   page('/classes/[id]/members', staff, (w) => ({ id: w.class })),
 *   route('PUT', '/api/assignments/[id]/note', teachers, (w) => ({ id: w.assignment }), { body: () => ({ text: 'a' }) }),
 *   action('app/classes/[id]/members/actions.ts', 'removeMember', teachers, (w) => [w.class, form({ member: w.member })]),
 *
 * `w` holds the ids of the world (world.ts; add records there that no use case of yours would find). What is sent must
 * be right: those who are let in are tested to succeed with the same. What is public by its nature has the role list
 * `anybody`; what has no right to check at all (signing in) is told with a reason by `open`.
 */

import type { Ids } from './records.ts'
import type { Role } from './role.ts'

type Params = (w: Ids) => Record<string, string>

type More = {
  /** Of the address, without the question mark. */
  search?: (w: Ids) => string
  /** Sent as JSON. */
  body?: (w: Ids) => unknown
  /** Ids that are only a hint (such as where to lead back to): a wrong one changes nothing. */
  ignores?: readonly (keyof Ids)[]
  /** Refused with a sentence instead of 404: who, and a part of the sentence. */
  told?: Partial<Record<Role, RegExp>>
  /** Who is let in when the class is archived: without it whoever else is to look at something, and nobody to write. */
  archived?: readonly Role[]
}

export type Row = More & {
  allow: readonly Role[]
  /** What is called: the file, and what it exports. */
  entry: string
} & (
    | { kind: 'page' | 'route'; method: string; address: string; params: Params }
    | { kind: 'action'; file: string; name: string; args: (w: Ids) => unknown[] }
    | { kind: 'open'; because: string }
  )

export const pageEntry = (address: string) => `page ${address}`
export const routeEntry = (method: string, address: string) => `${method} ${address}`
export const actionEntry = (file: string, name: string) => `${file} ${name}`

const none = () => ({})

export function page(address: string, allow: readonly Role[], params: Params = none, more: More = {}): Row {
  return { kind: 'page', method: 'GET', entry: pageEntry(address), address, allow, params, ...more }
}

export function route(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  allow: readonly Role[],
  params: Params = none,
  more: More = {},
): Row {
  return { kind: 'route', method, entry: routeEntry(method, address), address, allow, params, ...more }
}

export function action(
  file: string,
  name: string,
  allow: readonly Role[],
  args: (w: Ids) => unknown[],
  more: More = {},
): Row {
  return { kind: 'action', entry: actionEntry(file, name), file, name, allow, args, ...more }
}

/** Of a page that is a form: in an archived class it is nobody's. */
export const changes: More = { archived: [] }

/** What has no right to check, and why; `entry` as the scanner names it. */
export const open = (entry: string, because: string): Row => ({ kind: 'open', entry, because, allow: [] })

/** What a form sends. Call it within `args`: each use gets its own. */
export function form(fields: Record<string, string | string[]> = {}): FormData {
  const data = new FormData()
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) data.append(name, value)
  }
  return data
}
