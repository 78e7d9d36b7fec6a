import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ADDRESS_HEADER, markClientAddresses } from '../../lib/accounts/client-address.ts'
import { limits } from '../../lib/accounts/limits.ts'
import { clock } from '../../lib/clock.ts'
import { database } from '../../lib/database/client.ts'
import { AuthBrowser, site, testAuth } from '../support/auth-browser.ts'

const narrow = {
  ...limits,
  account: { ...limits.account, tries: 4 },
  address: { ...limits.address, tries: 6 },
  signUps: { ...limits.signUps, tries: 2 },
  guests: { ...limits.guests, tries: 2 },
  resets: { ...limits.resets, tries: 2 },
}
const auth = testAuth({ limits: narrow })
const password = 'correct horse'
const present = clock.now
let number = 0
let email = ''

beforeEach(async () => {
  await database.tries.deleteMany()
  email = `person-${++number}@example.org`
  await new AuthBrowser(testAuth(), '198.51.100.200').post('/sign-up/email', {
    name: 'Someone',
    email,
    password,
  })
})

afterEach(() => {
  clock.now = present
})

const later = (milliseconds: number) => {
  const now = Date.now() + milliseconds
  clock.now = () => new Date(now)
}

/** Tries to sign in from an address and says the status. */
async function status(address: string, secret: string, as = email): Promise<number> {
  return (await new AuthBrowser(auth, address).post('/sign-in/email', { email: as, password: secret })).status
}

async function failFromEverywhere(times: number): Promise<number[]> {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push(await status(`192.0.2.${n}`, 'wrong one'))
  return statuses
}

describe('tries at one account', () => {
  test('from ever new addresses are limited, and the answer says how long to wait', async () => {
    expect(await failFromEverywhere(5)).toEqual([401, 401, 401, 401, 429])
    const response = await new AuthBrowser(auth, '192.0.2.99').post('/sign-in/email', { email, password })
    expect(response.status).toBe(429)
    expect(await response.json()).toEqual({
      code: 'RATE_LIMITED',
      message: expect.stringMatching(/^Too many tries\. Wait (30|29|28) seconds, then try again\.$/),
    })
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
  })

  test('made at the same moment are limited as well', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 20 }, (_, n) => status(`192.0.2.${n}`, 'wrong one')),
    )
    expect(statuses.filter((one) => one === 401)).toHaveLength(4)
  })

  test('work again after the wait, with one wrong one at a time', async () => {
    await failFromEverywhere(5)
    later(31_000)
    expect(await status('192.0.2.50', 'wrong one')).toBe(401)
    expect(await status('192.0.2.51', 'wrong one')).toBe(429)
    later(31_000 + 61_000)
    expect(await status('192.0.2.52', password)).toBe(200)
  })

  test('count from none again after a right password', async () => {
    expect(await failFromEverywhere(3)).toEqual([401, 401, 401])
    expect(await status('192.0.2.60', password)).toBe(200)
    expect(await failFromEverywhere(4)).toEqual([401, 401, 401, 401])
  })

  test('are counted alike for an e-mail address that has no account, however it is written', async () => {
    const statuses: number[] = []
    for (const [n, as] of [
      'no@example.org',
      'NO@example.org',
      ' no@example.org',
      'No@Example.Org',
      'no@example.org',
    ].entries())
      statuses.push(await status(`192.0.2.${n}`, 'wrong one', as))
    expect(statuses).toEqual([401, 401, 401, 401, 429])
  })

  test('by a stranger do not lock out a browser that was signed in before', async () => {
    const own = new AuthBrowser(auth, '198.51.100.1')
    expect((await own.post('/sign-in/email', { email, password })).status).toBe(200)
    await own.post('/sign-out')
    await failFromEverywhere(5)
    expect(await status('198.51.100.1', password)).toBe(429)
    expect((await own.post('/sign-in/email', { email, password })).status).toBe(200)
  })

  test('are limited for a browser that was signed in before, too', async () => {
    const own = new AuthBrowser(auth, '198.51.100.1')
    await own.post('/sign-in/email', { email, password })
    await own.post('/sign-out')
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) {
      own.address = `198.51.100.${n}`
      statuses.push((await own.post('/sign-in/email', { email, password: 'wrong one' })).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429])
  })

  test('are not counted apart for a browser that was signed in to another account', async () => {
    const own = new AuthBrowser(auth, '198.51.100.1')
    await own.post('/sign-in/email', { email, password })
    for (let n = 0; n < 5; n++) await status(`192.0.2.${n}`, 'wrong one', 'victim@example.org')
    const other = await own.post('/sign-in/email', { email: 'victim@example.org', password: 'wrong one' })
    expect(other.status).toBe(429)
  })

  test('are written to the audit log when the limit is reached, once', async () => {
    const before = await database.auditLog.count({ where: { action: 'limit-reached' } })
    await failFromEverywhere(9)
    expect(await database.auditLog.count({ where: { action: 'limit-reached' } })).toBe(before + 1)
    const line = await database.auditLog.findFirstOrThrow({ where: { action: 'limit-reached' } })
    expect(line.subject).not.toContain('@')
  })

  test('at the present password are limited when it is to be changed', async () => {
    const browser = new AuthBrowser(auth, '198.51.100.2')
    await browser.post('/sign-in/email', { email, password })
    const change = (currentPassword: string) =>
      browser.post('/change-password', { currentPassword, newPassword: 'a better one' }).then((r) => r.status)
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push(await change('wrong one'))
    expect(statuses).toEqual([400, 400, 400, 400, 429])
    expect(await change(password)).toBe(429)
  })
})

describe('tries from one address', () => {
  test('at ever new accounts are limited, and right ones do not count', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push(await status('192.0.2.1', 'wrong one', `u${n}@example.org`))
    for (let n = 0; n < 5; n++) statuses.push(await status('192.0.2.1', password))
    for (let n = 5; n < 7; n++) statuses.push(await status('192.0.2.1', 'wrong one', `u${n}@example.org`))
    expect(statuses).toEqual([401, 401, 401, 401, 401, 200, 200, 200, 200, 200, 401, 429])
    expect(await status('192.0.2.2', password)).toBe(200)
  })

  test('are one for a whole IPv6 network', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 7; n++)
      statuses.push(await status(`2001:db8:7:7::${n + 1}`, 'wrong one', `u${n}@example.org`))
    expect(statuses.at(-1)).toBe(429)
  })

  test.each([
    ['sign-ups', '/sign-up/email', (n: number) => ({ name: 'N', email: `new-${n}@example.org`, password })],
    ['guests', '/sign-in/anonymous', () => ({})],
  ])('are limited for %s', async (_, path, body) => {
    const statuses: number[] = []
    for (let n = 0; n < 3; n++)
      statuses.push((await new AuthBrowser(auth, '192.0.2.3').post(path, body(n))).status)
    expect(statuses).toEqual([200, 200, 429])
  })

  test('cannot be disguised by X-Forwarded-For or by naming an address oneself', async () => {
    markClientAddresses([])
    const server = createServer(async (incoming, response) => {
      const headers = new Headers()
      for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
      headers.set('host', new URL(site).host)
      const answer = await auth.handler(
        new Request(`${site}${incoming.url}`, {
          method: 'POST',
          headers,
          body: await text(incoming),
        }),
      )
      response.writeHead(answer.status).end(await answer.text())
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    try {
      const statuses: number[] = []
      for (let n = 0; n < 7; n++) {
        const fake = `203.0.113.${n}`
        const response = await fetch(`http://127.0.0.1:${port}/api/auth/sign-in/email`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            origin: site,
            'x-forwarded-for': fake,
            'x-real-ip': fake,
            'cf-connecting-ip': fake,
            forwarded: `for=${fake}`,
            [ADDRESS_HEADER]: fake,
          },
          body: JSON.stringify({ email: `spread-${n}@example.org`, password: 'wrong one' }),
        })
        statuses.push(response.status)
      }
      expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429])
    } finally {
      server.close()
    }
  })
})
