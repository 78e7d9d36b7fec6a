import { beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { changeProfile } from '../../lib/accounts/change-profile.ts'
import { endAllSessions, endSession } from '../../lib/accounts/end-session.ts'
import { listSessions } from '../../lib/accounts/list-sessions.ts'
import { database } from '../../lib/database/client.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'

const auth = testAuth()
const email = 'ada@example.org'
const password = 'correct horse'
let laptop: AuthBrowser
let phone: AuthBrowser
let actor: Actor

async function signIn(userAgent: string): Promise<AuthBrowser> {
  const browser = new AuthBrowser(auth)
  browser.headers = { 'user-agent': userAgent }
  await browser.post('/sign-in/email', { email, password })
  return browser
}

beforeEach(async () => {
  await database.user.deleteMany()
  await database.tries.deleteMany()
  await new AuthBrowser(auth).post('/sign-up/email', { name: 'Ada', email, password })
  await database.session.deleteMany()
  laptop = await signIn('Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0')
  phone = await signIn(
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
  )
  actor = { id: (await laptop.whoami())?.id ?? '', name: 'Ada', isGuest: false, timeZone: 'UTC' }
})

describe('the list of sessions', () => {
  test('names each place, and tells no token', async () => {
    const sessions = await listSessions({}, actor)
    expect(sessions.map((session) => session.device)).toEqual([
      { browser: 'Safari', system: 'iPhone', kind: 'phone' },
      { browser: 'Firefox', system: 'Linux', kind: 'computer' },
    ])
    const { token } = await database.session.findFirstOrThrow()
    expect(JSON.stringify(sessions)).not.toContain(token)
  })

  test('leaves out what has ended', async () => {
    await phone.post('/sign-out')
    await database.session.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect(await listSessions({}, actor)).toEqual([])
  })

  test('shows nobody else’s', async () => {
    const sessions = await listSessions({}, { ...actor, id: '01999999-9999-7999-8999-999999999999' })
    expect(sessions).toEqual([])
  })
})

describe('ending sessions', () => {
  test('signs out there and nowhere else', async () => {
    const [first] = await listSessions({}, actor)
    await endSession({ sessionId: first?.id ?? '' }, actor)
    expect(await phone.whoami()).toBeNull()
    expect(await laptop.whoami()).not.toBeNull()
  })

  test('everywhere signs out all', async () => {
    await endAllSessions({}, actor)
    expect(await phone.whoami()).toBeNull()
    expect(await laptop.whoami()).toBeNull()
  })

  test('of another person is answered as if there were none, and ends nothing', async () => {
    const other = new AuthBrowser(auth)
    await other.post('/sign-up/email', { name: 'Eve', email: 'eve@example.org', password })
    const eve = { ...actor, id: (await other.whoami())?.id ?? '' }
    const [first] = await listSessions({}, actor)
    await expect(endSession({ sessionId: first?.id ?? '' }, eve)).rejects.toMatchObject({ code: 'not-found' })
    await expect(endSession({ sessionId: "' OR 1=1" }, eve)).rejects.toMatchObject({ code: 'not-found' })
    expect(await phone.whoami()).not.toBeNull()
  })
})

describe('changing the password', () => {
  test('signs out everywhere else and goes on here', async () => {
    const response = await laptop.post('/change-password', {
      currentPassword: password,
      newPassword: 'a better one',
    })
    expect(response.status).toBe(200)
    expect(await laptop.whoami()).not.toBeNull()
    expect(await phone.whoami()).toBeNull()
    expect((await new AuthBrowser(auth).post('/sign-in/email', { email, password })).status).toBe(401)
  })

  test('needs the present one, and somebody who is signed in', async () => {
    const body = { currentPassword: 'wrong one', newPassword: 'a better one' }
    expect((await laptop.post('/change-password', body)).status).toBe(400)
    expect((await new AuthBrowser(auth).post('/change-password', body)).status).toBe(401)
    expect(await phone.whoami()).not.toBeNull()
  })

  test('cannot leave the other sessions alive', async () => {
    const body = { currentPassword: password, newPassword: 'a better one', revokeOtherSessions: false }
    expect((await laptop.post('/change-password', body)).status).toBe(400)
  })
})

test('the profile changes name and time zone of the one who asks', async () => {
  expect(await changeProfile({ name: 'Ada L.', timeZone: 'Europe/London' }, actor)).toEqual({
    name: 'Ada L.',
    timeZone: 'Europe/London',
  })
  expect(await laptop.whoami()).toMatchObject({ name: 'Ada L.', timeZone: 'Europe/London' })
})

test.each([
  ['was ended elsewhere', () => database.session.deleteMany()],
  ['is over', () => database.session.updateMany({ data: { expiresAt: new Date(0) } })],
])('whoever comes back with the cookie of a session that %s signs in at the first try', async (_, end) => {
  await end()
  expect((await phone.post('/sign-in/email', { email, password })).status).toBe(200)
  expect(await phone.whoami()).toMatchObject({ email })
})
