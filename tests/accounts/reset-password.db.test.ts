import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { makeResetLink } from '../../lib/accounts/make-reset-link.ts'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { work } from '../../lib/jobs/work.ts'
import { sendMail } from '../../lib/notices/send-mail.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'
import { startSmtpServer } from '../support/smtp-server.ts'

const email = 'ada@example.org'
const password = 'correct horse'
const secret = 'a secret of the tests '.repeat(3)
const mail = await startSmtpServer()
// The settings are read once, so these come before anything that asks for them.
process.env.SMTP_URL = mail.url
process.env.MAIL_FROM = 'Quizwire <quiz@example.org>'
const auth = testAuth({ secret, canMail: true })
let worker: Awaited<ReturnType<typeof work>>

beforeAll(async () => {
  worker = await work(settings().DATABASE_URL ?? '', { 'send-mail': { run: sendMail } })
})

afterAll(async () => {
  await worker.stop()
  await mail.stop()
})

beforeEach(async () => {
  await database.user.deleteMany()
  await database.tries.deleteMany()
  await database.verification.deleteMany()
  mail.letters.length = 0
  // Where no letters are sent, so that none comes before the first that counts.
  await new AuthBrowser(testAuth({ secret })).post('/sign-up/email', { name: 'Ada', email, password })
})

const request = (as = email, address = '192.0.2.1') =>
  new AuthBrowser(auth, address).post('/request-password-reset', { email: as })

const reset = (token: string, newPassword: string) =>
  new AuthBrowser(auth).post('/reset-password', { token, newPassword })

const canSignIn = async (secret: string) =>
  (await new AuthBrowser(auth).post('/sign-in/email', { email, password: secret })).status === 200

/** The token of the letter that comes next. */
async function tokenByMail(): Promise<string> {
  const letter = await vi.waitFor(() => {
    if (!mail.letters[0]) throw new Error('no letter yet')
    return mail.letters[0].replaceAll('=\n', '').replaceAll('=3D', '=')
  }, 20_000)
  const [, token] = /http:\/\/127\.0\.0\.1:3000\/reset-password\?token=([\w-]+)/.exec(letter) ?? []
  return token ?? ''
}

describe('a link by e-mail', () => {
  test('lets choose a new password, once, and ends all sessions', async () => {
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email, password })
    expect((await request()).status).toBe(200)
    const token = await tokenByMail()
    expect(mail.letters[0]).toMatch(/^To: ada@example\.org$/m)
    expect(mail.letters[0]).toMatch(/^From: Quizwire <quiz@example\.org>$/m)
    expect((await reset(token, 'a better one')).status).toBe(200)
    expect(await browser.whoami()).toBeNull()
    expect(await canSignIn(password)).toBe(false)
    expect(await canSignIn('a better one')).toBe(true)
    expect((await reset(token, 'a third one')).status).toBe(400)
    expect(await canSignIn('a better one')).toBe(true)
    expect(await database.auditLog.count({ where: { action: 'password-reset' } })).toBe(1)
  })

  test('used twice at the same moment works once', async () => {
    await request()
    const token = await tokenByMail()
    const answers = await Promise.all([reset(token, 'first password'), reset(token, 'second password')])
    expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 400])
  })

  test('works no more after an hour', async () => {
    await request()
    const token = await tokenByMail()
    const { expiresAt } = await database.verification.findFirstOrThrow()
    expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(60)
    await database.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1000) } })
    expect((await reset(token, 'a better one')).status).toBe(400)
    expect(await canSignIn(password)).toBe(true)
  })

  test('ends when another one was used, or the password was changed', async () => {
    const old = new URL(await makeResetLink({ email }, auth)).searchParams.get('token') ?? ''
    await request()
    expect((await reset(await tokenByMail(), 'a better one')).status).toBe(200)
    expect((await reset(old, 'a third one')).status).toBe(400)
    const another = new URL(await makeResetLink({ email }, auth)).searchParams.get('token') ?? ''
    const browser = new AuthBrowser(auth)
    await browser.post('/sign-in/email', { email, password: 'a better one' })
    await browser.post('/change-password', { currentPassword: 'a better one', newPassword: 'the best one' })
    expect((await reset(another, 'a third one')).status).toBe(400)
  })

  test('is kept in the database in a form that cannot be used', async () => {
    await request()
    const token = await tokenByMail()
    const { identifier } = await database.verification.findFirstOrThrow()
    expect(identifier).not.toContain(token)
  })

  test('never leads to the host that the request named', async () => {
    const browser = new AuthBrowser(auth)
    browser.headers = {
      host: 'evil.example',
      origin: 'http://evil.example',
      'x-forwarded-host': 'evil.example',
    }
    await browser.post('/request-password-reset', { email })
    expect(await tokenByMail()).not.toBe('')
    expect(mail.letters[0]).not.toContain('evil.example')
  })

  test('is promised alike for an unknown e-mail address, to which nothing is sent', async () => {
    const known = await request()
    const unknown = await request('nobody@example.org', '192.0.2.2')
    expect(unknown.status).toBe(known.status)
    expect(await unknown.text()).toBe(await known.text())
    await tokenByMail()
    expect(mail.letters).toHaveLength(1)
  })

  test('is sent to one person a few times only', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 5; n++) statuses.push((await request(email, `192.0.2.${n}`)).status)
    expect(statuses).toEqual([200, 200, 200, 429, 429])
    await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBe(3) // none may come into the next test
  })

  test.each([
    ['short', 'seven77'],
    ['long', 'x'.repeat(129)],
  ])('takes no password that is too %s', async (_, newPassword) => {
    await request()
    const token = await tokenByMail()
    expect((await reset(token, newPassword)).status).toBe(400)
    expect((await reset(token, 'a better one')).status).toBe(200)
  })

  test.each([
    ['nothing', ''],
    ['one letter', 'x'],
    ['null characters', '\u0000'.repeat(20)],
    ['a path', '../../x'.repeat(9)],
    ['another token', 'a'.repeat(24)],
    ['100,000 letters', 'a'.repeat(100_000)],
  ])('cannot be guessed as %s', async (_, token) => {
    expect((await reset(token, 'a better one')).status).toBe(400)
  })
})

describe('without a mail server', () => {
  const quiet = testAuth({ secret, canMail: false })

  test('no letter is promised', async () => {
    expect((await new AuthBrowser(quiet).post('/request-password-reset', { email })).status).toBe(400)
  })

  test('the host makes a link with a command', async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['scripts/reset-password.ts', 'ADA@example.org'],
      {
        env: { ...process.env, AUTH_SECRET: secret, BASE_URL: 'https://quiz.test/' },
      },
    )
    const [, token] = /^https:\/\/quiz\.test\/reset-password\?token=([\w-]+)\n/.exec(stdout) ?? []
    const browser = new AuthBrowser(quiet)
    expect((await browser.post('/reset-password', { token, newPassword: 'a better one' })).status).toBe(200)
    expect(await canSignIn('a better one')).toBe(true)
  })

  test.each([
    [['nobody@example.org'], 1, 'There is no account with the e-mail address nobody@example.org.\n'],
    [[], 2, 'Say whose password: npm run reset-password -- person@example.org\n'],
  ])('the command says in a sentence what is wrong with %j', async (args, code, message) => {
    const run = promisify(execFile)(process.execPath, ['scripts/reset-password.ts', ...args], {
      env: { ...process.env, AUTH_SECRET: secret },
    })
    await expect(run).rejects.toMatchObject({ code, stderr: message })
  })
})
