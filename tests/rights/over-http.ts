// node tests/rights/over-http.ts ADDRESS   asks a running program for every page of the rights matrix, and for every route
// that only reads, as everybody; writes a line for each answer that is not as it should be. Started by
// tests/e2e/program/rights.spec.ts with the program's DATABASE_URL and AUTH_SECRET.
import { disconnect } from '../../lib/database/client.ts'
import { inWords, members, ROLES, type Role } from './role.ts'
import type { Row } from './row.ts'
import { rows } from './rows.ts'
import { makeWorld, type World } from './world.ts'

const [, , site = ''] = process.argv
const world = await makeWorld(process.env.AUTH_SECRET ?? '')
let asked = 0
for (const row of rows) {
  if (row.kind !== 'page' && row.kind !== 'route') continue
  if (row.method !== 'GET') continue
  for (const role of ROLES) {
    const answered = await ask(row, role, world)
    asked += 1
    if (!isRight(row, role, answered)) {
      console.log(`${row.entry}, ${inWords[role]}: ${answered.status} ${answered.to} ${answered.says}`)
    }
  }
}
console.log(`asked ${asked}`)
await disconnect()

type Answered = { status: number; to: string; says: string }

async function ask(row: Extract<Row, { address: string }>, role: Role, w: World): Promise<Answered> {
  const params = row.params(w.ids)
  const path = row.address.replace(/\[(\w+)\]/g, (_, name) => params[name] ?? '')
  const stop = new AbortController()
  const response = await fetch(`${site}${path}?${row.search?.(w.ids) ?? ''}`, {
    headers: role === 'signedOut' ? {} : { cookie: w.people[role].cookie },
    redirect: 'manual',
    signal: stop.signal,
  })
  const { status, headers } = response
  // A stream of events has no end; what is refused must say nothing of what it is.
  const text = headers.get('content-type')?.includes('event-stream') ? '' : await response.text()
  stop.abort()
  // Who is in the class may read its name above what is refused.
  const secrets = members.includes(role)
    ? /ferry of Port Ellery|Another ferry/
    : /ferry of Port Ellery|Another ferry|Class 7b/
  const says = secrets.exec(text)?.[0] ?? ''
  return { status, to: headers.get('location') ?? '', says }
}

function isRight(row: Row, role: Role, { status, to, says }: Answered): boolean {
  const leadsToSignIn = to.startsWith('/sign-in?next=')
  if (row.allow.includes(role)) return status < 400 && !leadsToSignIn
  if (says) return false
  if (role === 'signedOut' && (leadsToSignIn || status === 401)) return true
  return status === 404
}
