import { describe, expect, test } from 'vitest'
import { database } from '../../lib/database/client.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'

const auth = testAuth()
const ada = { name: 'Ada', email: 'ada@example.org', password: 'correct horse' }

describe('signing up', () => {
  test('makes a user with a time-ordered id, a session and a signed cookie that scripts cannot read', async () => {
    const browser = new AuthBrowser(auth)
    const response = await browser.post('/sign-up/email', { ...ada, timeZone: 'Europe/Paris' })
    expect(response.status).toBe(200)
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('quizwire.session_token='))
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).not.toMatch(/Secure/i)
    const user = await database.user.findUniqueOrThrow({ where: { email: ada.email } })
    expect(user).toMatchObject({ name: 'Ada', isAnonymous: false, timeZone: 'Europe/Paris' })
    expect(user.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect(await browser.whoami()).toMatchObject({ id: user.id })
    const session = await database.session.findFirstOrThrow({ where: { userId: user.id } })
    expect(session).toMatchObject({ ipAddress: '192.0.2.1', userAgent: 'Test browser' })
    expect(Math.round((session.expiresAt.getTime() - Date.now()) / 86_400_000)).toBe(30)
  })

  test('keeps no password in the clear', async () => {
    const account = await database.account.findFirstOrThrow({ where: { user: { email: ada.email } } })
    expect(account.password).not.toContain(ada.password)
    expect(account.password?.length).toBeGreaterThan(60)
  })

  test('marks its cookies secure where the site is on https', async () => {
    const browser = new AuthBrowser(testAuth({ baseUrl: 'https://quiz.test' }))
    const response = await browser.post('/sign-up/email', { ...ada, email: 'secure@example.org' })
    for (const line of response.headers.getSetCookie()) expect(line).toMatch(/^__Secure-.*; Secure/i)
  })

  test('refuses an e-mail address that has an account, however it is written', async () => {
    const response = await new AuthBrowser(auth).post('/sign-up/email', {
      ...ada,
      email: ' ADA@Example.org ',
    })
    expect(response.status).toBe(422)
  })

  test('makes one account when two people take the same address at the same moment', async () => {
    const email = 'race@example.org'
    const tries = Array.from({ length: 6 }, (_, n) =>
      new AuthBrowser(auth).post('/sign-up/email', { name: `Racer ${n}`, email, password: 'racing along' }),
    )
    const statuses = (await Promise.all(tries)).map((response) => response.status)
    expect(statuses.filter((status) => status === 200)).toHaveLength(1)
    expect(statuses.filter((status) => status === 422)).toHaveLength(5)
    expect(await database.user.count({ where: { email } })).toBe(1)
    expect(await database.account.count({ where: { user: { email } } })).toBe(1)
  })

  test.each([
    ['a password of seven characters', { password: '1234567' }],
    ['a password of 129 characters', { password: 'x'.repeat(129) }],
    ['a name of nothing but spaces', { name: '   ' }],
    ['a name with a control character', { name: 'Ada\u0000' }],
    ['no e-mail address', { email: 'ada' }],
    ['an e-mail address with a null character', { email: 'a\u0000da@example.org' }],
    ['an e-mail address of 300 characters', { email: `${'a'.repeat(290)}@example.org` }],
    ['numbers for words', { name: 7, email: 8, password: 9 }],
    ['an object for a password', { password: { length: 10 } }],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }],
    ['a field that decides more', { isAnonymous: false, emailVerified: true }],
    ['an image', { image: 'http://example.org/x.png' }],
  ])('refuses %s', async (_, wrong) => {
    const email = 'hostile@example.org'
    const response = await new AuthBrowser(auth).post('/sign-up/email', { ...ada, email, ...wrong })
    expect(response.status).toBe(400)
    expect(await database.user.count({ where: { email } })).toBe(0)
  })
})

describe('signing in', () => {
  test('works with the right password, however the e-mail address is written', async () => {
    const browser = new AuthBrowser(auth)
    const response = await browser.post('/sign-in/email', {
      email: 'ADA@example.org',
      password: ada.password,
    })
    expect(response.status).toBe(200)
    expect(await browser.whoami()).toMatchObject({ email: ada.email, isAnonymous: false })
  })

  test('says the same to a wrong password and to an unknown e-mail address', async () => {
    const wrong = await new AuthBrowser(auth).post('/sign-in/email', {
      email: ada.email,
      password: 'wrong one',
    })
    const unknown = await new AuthBrowser(auth).post('/sign-in/email', {
      email: 'nobody@example.org',
      password: 'wrong one',
    })
    expect(wrong.status).toBe(401)
    expect(unknown.status).toBe(401)
    expect(await wrong.text()).toBe(await unknown.text())
  })

  test('leaves no session behind after signing out', async () => {
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    const stolen = new AuthBrowser(auth)
    for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
    expect((await browser.post('/sign-out')).status).toBe(200)
    expect(await browser.whoami()).toBeNull()
    expect(await stolen.whoami()).toBeNull()
  })

  test('takes no forged or changed cookie', async () => {
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    const name = 'quizwire.session_token'
    const value = browser.cookies.get(name) ?? ''
    const { token } = await database.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    expect(value).toContain(token)
    browser.cookies.set(name, token)
    expect(await browser.whoami()).toBeNull()
    browser.cookies.set(name, value.replace(token, 'x'.repeat(token.length)))
    expect(await browser.whoami()).toBeNull()
  })

  test('ends a session 30 days after it was last renewed, and renews it once a day', async () => {
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    const { id } = await database.session.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
    const days = (n: number) => new Date(Date.now() + n * 86_400_000)
    await database.session.update({ where: { id }, data: { expiresAt: days(10) } })
    expect(await browser.whoami()).not.toBeNull()
    const renewed = await database.session.findUniqueOrThrow({ where: { id } })
    expect(renewed.expiresAt.getTime()).toBeGreaterThan(days(29.9).getTime())
    await database.session.update({ where: { id }, data: { expiresAt: days(29.5) } })
    await browser.whoami()
    const kept = await database.session.findUniqueOrThrow({ where: { id } })
    expect(kept.expiresAt.getTime()).toBeLessThan(days(29.6).getTime())
    await database.session.update({ where: { id }, data: { expiresAt: days(-0.001) } })
    expect(await browser.whoami()).toBeNull()
  })
})

describe('what is not asked for', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that names our host in a path', { origin: 'https://evil.example/quiz.test:3000' }],
    ['no site', { origin: 'null' }],
  ])('signs nobody in for %s', async (_, headers) => {
    const browser = new AuthBrowser(auth)
    browser.headers = { ...headers, cookie: 'some=thing' }
    const response = await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    expect(response.status).toBe(403)
  })

  test('asks from the host by whatever name it was reached', async () => {
    const browser = new AuthBrowser(auth)
    browser.headers = { origin: 'http://192.168.1.5:3000', host: '192.168.1.5:3000', cookie: 'some=thing' }
    const response = await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    expect(response.status).toBe(200)
  })

  test.each([
    ['POST', '/update-user', '{"name":"x"}'],
    ['POST', '/delete-user', '{}'],
    ['POST', '/change-email', '{"newEmail":"x@example.org"}'],
    ['POST', '/sign-in/social', '{"provider":"google"}'],
    ['GET', '/list-sessions', undefined],
    ['POST', '/delete-anonymous-user', '{}'],
    ['GET', '/nothing', undefined],
  ])('has nothing at %s %s', async (method, path, body) => {
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email: ada.email, password: ada.password })
    expect((await browser.send(method, path, body)).status).toBe(404)
  })

  test.each([
    ['no body', undefined],
    ['an empty body', ''],
    ['broken JSON', '{"email":'],
    ['a list', '[1,2]'],
    ['null', 'null'],
    ['deep nesting', `${'['.repeat(5000)}${']'.repeat(5000)}`],
    ['a megabyte of e-mail address', JSON.stringify({ email: 'a'.repeat(1e6), password: 'x' })],
    ['a megabyte of password', JSON.stringify({ email: ada.email, password: 'x'.repeat(1e6) })],
    ['null characters', JSON.stringify({ email: 'a\u0000@b.c', password: '\u0000' })],
    ['prototype pollution', '{"__proto__":{"isAnonymous":true},"email":"a@b.cd","password":"x"}'],
  ])('answers %s with a refusal', async (_, body) => {
    const response = await new AuthBrowser(auth).send('POST', '/sign-in/email', body)
    expect([400, 401]).toContain(response.status)
  })
})
