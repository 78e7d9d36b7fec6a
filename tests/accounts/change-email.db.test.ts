import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { changeEmail } from '../../lib/accounts/change-email.ts'
import { confirmEmail } from '../../lib/accounts/confirm-email.ts'
import { readProfile } from '../../lib/accounts/read-profile.ts'
import { sendConfirmation } from '../../lib/accounts/send-confirmation.ts'
import { deleteAccount } from '../../lib/belongings/delete-account.ts'
import { clock } from '../../lib/clock.ts'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { work } from '../../lib/jobs/work.ts'
import { sendMail } from '../../lib/notices/send-mail.ts'
import { AuthBrowser, testAuth } from '../support/auth-browser.ts'
import { startSmtpServer } from '../support/smtp-server.ts'

const email = 'ada@example.org'
const newEmail = 'lovelace@example.org'
const password = 'correct horse'
const mail = await startSmtpServer()
process.env.SMTP_URL = mail.url // read once, before anything asks for it
const auth = testAuth()
const mailing = testAuth({ canMail: true })
let worker: Awaited<ReturnType<typeof work>>
let laptop: AuthBrowser
let phone: AuthBrowser
let ada: Actor
let sessionId: string

beforeAll(async () => {
  worker = await work(settings().DATABASE_URL ?? '', { 'send-mail': { run: sendMail } })
})

afterAll(async () => {
  await worker.stop()
  await mail.stop()
})

beforeEach(async () => {
  vi.restoreAllMocks()
  settings().SMTP_URL = mail.url
  await database.user.deleteMany()
  await database.tries.deleteMany()
  await database.verification.deleteMany()
  await database.auditLog.deleteMany()
  mail.letters.length = 0
  laptop = new AuthBrowser(auth)
  await laptop.post('/sign-up/email', { name: 'Ada', email, password })
  ada = { id: (await laptop.whoami())?.id ?? '', name: 'Ada', isGuest: false, timeZone: 'UTC' }
  sessionId = (await database.session.findFirstOrThrow()).id
  phone = new AuthBrowser(auth)
  await phone.post('/sign-in/email', { email, password })
})

const change = (to = newEmail, secret = password) =>
  changeEmail({ newEmail: to, password: secret, sessionId }, ada)

/** The letters as they were meant, once there are so many. */
async function letters(count: number): Promise<string[]> {
  await expect.poll(() => mail.letters.length, { timeout: 20_000 }).toBe(count)
  return mail.letters.map((letter) => letter.replaceAll('=\n', '').replaceAll('=3D', '='))
}

const to = (all: string[], address: string) => all.find((letter) => letter.includes(`To: ${address}`)) ?? ''
const tokenIn = (letter: string) =>
  /http:\/\/127\.0\.0\.1:3000\/confirm-email\?token=([\w-]+)/.exec(letter)?.[1] ?? ''
const emailNow = async () => (await database.user.findUniqueOrThrow({ where: { id: ada.id } })).email

describe('without a mail server a new e-mail address', () => {
  beforeEach(() => {
    settings().SMTP_URL = undefined
  })

  test('holds at once: one signs in with it, and is signed out everywhere else', async () => {
    expect(await change()).toBe('changed')
    expect(await laptop.whoami()).toMatchObject({ email: newEmail })
    expect(await phone.whoami()).toBeNull()
    const old = await new AuthBrowser(auth).post('/sign-in/email', { email, password })
    expect(old.status).toBe(401)
    const now = await new AuthBrowser(auth).post('/sign-in/email', { email: newEmail, password })
    expect(now.status).toBe(200)
    expect(await database.auditLog.count({ where: { actorId: ada.id, action: 'email-changed' } })).toBe(1)
    expect(await readProfile({}, ada)).toMatchObject({ isUnconfirmed: false })
  })

  test('needs the password, and changes nothing without it', async () => {
    await expect(change(newEmail, 'not this one')).rejects.toMatchObject({
      fields: { password: ['This is not your password.'] },
    })
    expect(await emailNow()).toBe(email)
    expect(await phone.whoami()).not.toBeNull()
  })

  test('that has an account is refused in the words of signing up, a few times only', async () => {
    await new AuthBrowser(auth).post('/sign-up/email', { name: 'Eve', email: newEmail, password })
    for (let n = 0; n < 5; n += 1) {
      await expect(change()).rejects.toMatchObject({
        fields: {
          newEmail: [expect.stringMatching(/^There is an account with this e-mail address already/)],
        },
      })
    }
    await expect(change()).rejects.toMatchObject({ code: 'rate-limited' })
    expect(await emailNow()).toBe(email)
    expect(await phone.whoami()).not.toBeNull()
  })

  test('is none for a guest, and not the present one', async () => {
    await expect(
      changeEmail({ newEmail, password, sessionId }, { ...ada, isGuest: true }),
    ).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('Create an account') })
    await expect(change(email)).rejects.toMatchObject({ fields: { newEmail: [expect.anything()] } })
  })
})

describe('with a mail server a new e-mail address', () => {
  test('holds once its link is opened, which works once and signs out elsewhere', async () => {
    expect(await change()).toBe('asked')
    const sent = await letters(2)
    expect(to(sent, email)).toContain('asked to give your Quizwire account another e-mail address')
    expect(await emailNow()).toBe(email)
    expect(await phone.whoami()).not.toBeNull()
    const token = tokenIn(to(sent, newEmail))
    await confirmEmail({ token, sessionId })
    expect(await laptop.whoami()).toMatchObject({ email: newEmail })
    expect(await phone.whoami()).toBeNull()
    expect(await database.user.findUniqueOrThrow({ where: { id: ada.id } })).toMatchObject({
      email: newEmail,
      emailVerified: true,
    })
    await expect(confirmEmail({ token, sessionId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('that is confirmed elsewhere signs out everywhere', async () => {
    await change()
    await confirmEmail({ token: tokenIn(to(await letters(2), newEmail)), sessionId: null })
    expect(await laptop.whoami()).toBeNull()
    expect(await phone.whoami()).toBeNull()
  })

  test('that has an account is promised alike; only who reads its letters learns of it', async () => {
    await new AuthBrowser(auth).post('/sign-up/email', { name: 'Eve', email: newEmail, password })
    expect(await change()).toBe('asked')
    const sent = await letters(2)
    expect(to(sent, newEmail)).toContain('there is an account with this address')
    expect(tokenIn(to(sent, newEmail))).toBe('')
    expect(await emailNow()).toBe(email)
  })

  test('that somebody takes before the link is opened is refused, and nothing changes', async () => {
    await change()
    const token = tokenIn(to(await letters(2), newEmail))
    await new AuthBrowser(auth).post('/sign-up/email', { name: 'Eve', email: newEmail, password })
    await expect(confirmEmail({ token, sessionId })).rejects.toMatchObject({ code: 'conflict' })
    expect(await emailNow()).toBe(email)
    expect(await phone.whoami()).not.toBeNull()
  })

  test('is forgotten when the password is changed, or another address is asked for', async () => {
    await change('first@example.org')
    const first = tokenIn(to(await letters(2), 'first@example.org'))
    await change('second@example.org')
    const second = tokenIn(to(await letters(4), 'second@example.org'))
    await expect(confirmEmail({ token: first, sessionId })).rejects.toMatchObject({ code: 'not-found' })
    await laptop.post('/change-password', { currentPassword: password, newPassword: 'a better one' })
    await expect(confirmEmail({ token: second, sessionId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await emailNow()).toBe(email)
  })

  test('has a day: then its link works no more', async () => {
    await change()
    const token = tokenIn(to(await letters(2), newEmail))
    const tomorrow = Date.now() + 24 * 60 * 60 * 1000
    vi.spyOn(clock, 'now').mockReturnValue(new Date(tomorrow))
    await expect(confirmEmail({ token, sessionId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('used twice at the same moment works once, and is kept in a form that cannot be used', async () => {
    await change()
    const token = tokenIn(to(await letters(2), newEmail))
    expect(JSON.stringify(await database.verification.findMany())).not.toContain(token)
    const twice = [confirmEmail({ token, sessionId }), confirmEmail({ token, sessionId })]
    const outcomes = await Promise.allSettled(twice)
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('whoever signs up where letters are sent', () => {
  const unconfirmed = async (id: string) => (await readProfile({}, { ...ada, id })).isUnconfirmed

  test('confirms the address by the letter that comes, and can ask for it again, a few times', async () => {
    const browser = new AuthBrowser(mailing)
    await browser.post('/sign-up/email', { name: 'Eve', email: newEmail, password })
    const id = (await browser.whoami())?.id ?? ''
    expect(await unconfirmed(id)).toBe(true)
    const first = tokenIn(to(await letters(1), newEmail))
    await sendConfirmation({}, { ...ada, id })
    const second = tokenIn((await letters(2))[1] ?? '')
    await expect(confirmEmail({ token: first, sessionId: null })).rejects.toMatchObject({ code: 'not-found' })
    await confirmEmail({ token: second, sessionId: null })
    expect(await unconfirmed(id)).toBe(false)
    expect(await browser.whoami()).not.toBeNull()
    await sendConfirmation({}, { ...ada, id })
    for (let n = 0; n < 3; n += 1) await sendConfirmation({}, ada)
    await expect(sendConfirmation({}, ada)).rejects.toMatchObject({ code: 'rate-limited' })
    await letters(5)
  })

  test('and leaves in turns gets no more letters than anybody else', async () => {
    for (let n = 0; n < 5; n += 1) {
      const browser = new AuthBrowser(mailing)
      const answer = await browser.post('/sign-up/email', { name: 'Eve', email: newEmail, password })
      expect(answer.status).toBe(200)
      await deleteAccount({ password }, { ...ada, id: (await browser.whoami())?.id ?? '' })
    }
    await letters(3)
  })

  test('as a guest gets the letter, too', async () => {
    const browser = new AuthBrowser(mailing)
    await browser.post('/sign-in/anonymous')
    await browser.post('/sign-up/email', { name: 'Eve', email: newEmail, password })
    expect(tokenIn(to(await letters(1), newEmail))).not.toBe('')
  })
})
