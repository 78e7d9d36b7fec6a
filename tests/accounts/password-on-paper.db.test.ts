import { afterEach, describe, expect, test, vi } from 'vitest'
import { choosePassword } from '#lib/accounts/choose-password.ts'
import { freeUserNames } from '#lib/accounts/free-user-names.ts'
import { hashAll } from '#lib/accounts/hash-all.ts'
import { limits } from '#lib/accounts/limits.ts'
import { makeAccounts } from '#lib/accounts/make-accounts.ts'
import { makeResetLink } from '#lib/accounts/make-reset-link.ts'
import { readProfile } from '#lib/accounts/read-profile.ts'
import { setEmail } from '#lib/accounts/set-email.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'
import { makeClass } from '../support/make-class.ts'

const auth = testAuth()
const onPaper = 'maple-otter-cloud-river-47'
const tomorrow = () => new Date(Date.now() + 86_400_000)

afterEach(() => vi.restoreAllMocks())

async function makeAccount(name: string, expiresAt = tomorrow()) {
  const { classId } = await makeClass({ learners: 0 })
  const [passwordHash = ''] = await hashAll([onPaper])
  const terms = { classId, timeZone: 'Europe/Paris', expiresAt }
  const [made] = await database.$transaction((tx) => makeAccounts(tx, [{ name, passwordHash }], terms))
  return { classId, ...made! }
}

const signIn = (login: string, password: string, browser = new AuthBrowser(auth)) =>
  browser.post('/sign-in/email', { email: login, password })

const sessionOf = async (userId: string) => {
  const row = await database.session.findFirstOrThrow({ where: { userId }, orderBy: { createdAt: 'desc' } })
  return row.id
}

describe('an account without an e-mail address', () => {
  test('is signed in to by its user name, and not by the address that stands for it', async () => {
    const { userId, userName } = await makeAccount('Grace Hopper')
    expect(userName).toBe('grace.hopper')
    const browser = new AuthBrowser(auth)
    expect((await signIn(' Grace.Hopper ', onPaper, browser)).status).toBe(200)
    expect(await browser.whoami()).toMatchObject({ id: userId, name: 'Grace Hopper' })
    expect((await signIn('grace.hopper@users.invalid', onPaper)).status).toBe(400)
    expect((await signIn('grace.hopper', 'another password')).status).toBe(401)
    expect((await signIn('grace.hoppe', onPaper)).status).toBe(401)
  })

  test('is guarded by the same limits', async () => {
    const { userName } = await makeAccount('Katherine Johnson')
    const browser = new AuthBrowser(auth)
    for (let times = 0; times < limits.account.tries; times += 1) {
      browser.address = `203.0.113.${times}`
      expect((await signIn(userName, `wrong ${times}`, browser)).status).toBe(401)
    }
    expect((await signIn(userName.toUpperCase(), onPaper, browser)).status).toBe(429)
  })

  test('forgets wrong tries after a right one', async () => {
    const { userName } = await makeAccount('Mary Jackson')
    const browser = new AuthBrowser(auth, '203.0.113.200')
    for (let times = 0; times < limits.account.tries - 1; times += 1) await signIn(userName, 'wrong', browser)
    expect((await signIn(userName, onPaper, browser)).status).toBe(200)
    for (let times = 0; times < limits.account.tries; times += 1) {
      expect((await signIn(userName, 'wrong', new AuthBrowser(auth, '203.0.113.201'))).status).toBe(401)
    }
  })

  test('shows no address, and has an address of its own once one is added; then it is the person’s alone', async () => {
    const { userId, userName } = await makeAccount('Dorothy Vaughan')
    const actor = { id: userId, name: 'Dorothy', isGuest: false, timeZone: 'UTC' }
    expect(await readProfile({}, actor)).toMatchObject({
      email: null,
      signInName: userName,
      isUnconfirmed: false,
    })
    await database.$transaction((tx) =>
      setEmail(tx, userId, { email: 'dorothy@example.org', sessionId: null }),
    )
    expect(await readProfile({}, actor)).toMatchObject({
      email: 'dorothy@example.org',
      signInName: 'dorothy@example.org',
    })
    expect(await database.user.findUnique({ where: { id: userId } })).toMatchObject({
      userName: null,
      madeByClassId: null,
    })
    expect((await signIn('dorothy@example.org', onPaper)).status).toBe(200)
    expect((await signIn(userName, onPaper)).status).toBe(401)
  })
})

describe('a password on paper', () => {
  test('opens nothing after its time', async () => {
    const until = tomorrow()
    const { userId, userName } = await makeAccount('Annie Easley', until)
    const now = vi.spyOn(clock, 'now').mockReturnValue(new Date(until.getTime() - 1))
    expect((await signIn(userName, onPaper)).status).toBe(200)
    now.mockReturnValue(until)
    const late = await signIn(userName, onPaper)
    expect(late.status).toBe(401)
    expect(await late.json()).toMatchObject({ code: 'PASSWORD_EXPIRED' })
    expect(late.headers.getSetCookie().join()).not.toContain('session_token=')
    expect(await database.session.count({ where: { userId } })).toBe(1)
    // Who does not know it does not learn that it has expired.
    expect(await (await signIn(userName, 'wrong')).json()).toMatchObject({
      code: 'INVALID_EMAIL_OR_PASSWORD',
    })
  })

  test('is replaced by one of the person’s own, which ends every other session', async () => {
    const { userId, userName } = await makeAccount('Radia Perlman')
    const [elsewhere, here] = [new AuthBrowser(auth), new AuthBrowser(auth)]
    await signIn(userName, onPaper, elsewhere)
    await signIn(userName, onPaper, here)
    const of = { userId, sessionId: await sessionOf(userId) }
    await expect(choosePassword({ newPassword: onPaper, ...of })).rejects.toMatchObject({
      fields: { newPassword: [expect.any(String)] },
    })
    await choosePassword({ newPassword: 'my own password', ...of })
    expect(await elsewhere.whoami()).toBeNull()
    expect(await here.whoami()).toMatchObject({ id: userId, mustChangePassword: false })
    expect((await signIn(userName, onPaper)).status).toBe(401)
    expect((await signIn(userName, 'my own password')).status).toBe(200)
    await expect(choosePassword({ newPassword: 'and another', ...of })).rejects.toMatchObject({
      code: 'conflict',
    })
    expect((await signIn(userName, 'my own password')).status).toBe(200)
    expect(await database.auditLog.count({ where: { action: 'password-changed', subject: userId } })).toBe(1)
  })

  test('is replaced once when two tabs choose at the same moment', async () => {
    const { userId, userName } = await makeAccount('Frances Allen')
    await signIn(userName, onPaper)
    const of = { userId, sessionId: await sessionOf(userId) }
    const chosen = await Promise.allSettled(
      ['first password', 'second password'].map((newPassword) => choosePassword({ newPassword, ...of })),
    )
    expect(chosen.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const works = await Promise.all(
      ['first password', 'second password'].map(async (one) => (await signIn(userName, one)).status),
    )
    expect(works).toEqual(chosen.map(({ status }) => (status === 'fulfilled' ? 200 : 401)))
  })

  test('cannot be kept by asking for a change of the password over HTTP', async () => {
    const { userId, userName } = await makeAccount('Barbara Liskov')
    const browser = new AuthBrowser(auth)
    await signIn(userName, onPaper, browser)
    await browser.post('/change-password', { currentPassword: onPaper, newPassword: 'set over http' })
    expect(await browser.whoami()).toMatchObject({ id: userId, mustChangePassword: true })
  })

  test('is not needed any more after the host has handed over a link', async () => {
    const { userId, userName } = await makeAccount('Shafi Goldwasser')
    const link = new URL(await makeResetLink({ email: userName }, auth))
    const token = link.searchParams.get('token')
    await new AuthBrowser(auth).post('/reset-password', { token, newPassword: 'my own password' })
    const browser = new AuthBrowser(auth)
    await signIn(userName, 'my own password', browser)
    expect(await browser.whoami()).toMatchObject({ id: userId, mustChangePassword: false })
  })

  test('is nothing that somebody who signs up can ask for', async () => {
    const response = await new AuthBrowser(auth).post('/sign-up/email', {
      name: 'Eve',
      email: 'eve@example.org',
      password: 'correct horse',
      mustChangePassword: false,
    })
    expect(response.status).toBe(400)
  })
})

describe('user names', () => {
  test('of several with one name are numbered, past those that are taken', async () => {
    await makeAccount('Emmy Noether')
    const names = await database.$transaction((tx) =>
      freeUserNames(tx, ['Emmy Noether', 'emmy noether', 'Émmy Noether', 'Lise Meitner']),
    )
    expect(names.toSorted()).toEqual(['emmy.noether2', 'emmy.noether3', 'emmy.noether4', 'lise.meitner'])
  })

  test('are found for 500 people without a name that can be spelled', async () => {
    const names = await database.$transaction((tx) => freeUserNames(tx, Array(500).fill('王')))
    expect(new Set(names).size).toBe(500)
  })
})
