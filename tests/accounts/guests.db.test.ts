import { describe, expect, test } from 'vitest'
import { database } from '../../lib/database/client.ts'
import { addWork } from '../support/add-work.ts'
import { AuthBrowser } from '../support/auth-browser.ts'
import { auth, belongings, guestEach, password, signUp } from '../support/guest-browser.ts'

const of = guestEach()

describe('a guest', () => {
  test('is a user with a session, a name and no password', async () => {
    expect(await of.guest.whoami()).toMatchObject({ name: 'Guest', isAnonymous: true })
    expect(await database.account.count({ where: { userId: of.guestId } })).toBe(0)
  })

  test('is made with the time zone that the browser told', async () => {
    const browser = new AuthBrowser(auth)
    browser.cookies.set('quizwire.time_zone', encodeURIComponent('Asia/Tokyo'))
    await browser.post('/sign-in/anonymous')
    const id = (await browser.whoami())?.id ?? ''
    const user = await database.user.findUniqueOrThrow({ where: { id } })
    expect(user.timeZone).toBe('Asia/Tokyo')
  })

  test('is made with UTC when the browser tells nonsense', async () => {
    const browser = new AuthBrowser(auth)
    browser.cookies.set('quizwire.time_zone', 'Mars%2FOlympus')
    await browser.post('/sign-in/anonymous')
    const id = (await browser.whoami())?.id ?? ''
    expect((await database.user.findUniqueOrThrow({ where: { id } })).timeZone).toBe('UTC')
  })
})

describe('a guest who signs up', () => {
  test('keeps everything, under the same id', async () => {
    await addWork(of.guestId)
    const before = await belongings(of.guestId)
    const response = await of.guest.post('/sign-up/email', {
      name: 'Ada',
      email: of.email,
      password,
      timeZone: 'Europe/Rome',
    })
    expect(response.status).toBe(200)
    expect(await of.guest.whoami()).toMatchObject({
      id: of.guestId,
      name: 'Ada',
      email: of.email,
      isAnonymous: false,
    })
    expect(await belongings(of.guestId)).toEqual(before)
    expect(await database.user.findUniqueOrThrow({ where: { id: of.guestId } })).toMatchObject({
      timeZone: 'Europe/Rome',
    })
  })

  test('can sign in again elsewhere', async () => {
    await of.guest.post('/sign-up/email', { name: 'Ada', email: of.email, password })
    const elsewhere = new AuthBrowser(auth)
    expect((await elsewhere.post('/sign-in/email', { email: of.email, password })).status).toBe(200)
    expect(await elsewhere.whoami()).toMatchObject({ id: of.guestId })
  })

  test('gets a new session: whoever knew the guest cookie does not hold the account', async () => {
    const thief = new AuthBrowser(auth)
    for (const [name, value] of of.guest.cookies) thief.cookies.set(name, value)
    await of.guest.post('/sign-up/email', { name: 'Ada', email: of.email, password })
    expect(await thief.whoami()).toBeNull()
    expect(await of.guest.whoami()).not.toBeNull()
  })

  test('with an e-mail address that is taken stays a guest and keeps everything', async () => {
    await signUp(of.email)
    await addWork(of.guestId)
    const before = await belongings(of.guestId)
    const response = await of.guest.post('/sign-up/email', {
      name: 'Eve',
      email: of.email,
      password: 'another one',
    })
    expect(response.status).toBe(422)
    expect(await of.guest.whoami()).toMatchObject({ id: of.guestId, isAnonymous: true })
    expect(await belongings(of.guestId)).toEqual(before)
  })

  test('twice at the same moment is one account that works', async () => {
    const twin = new AuthBrowser(auth)
    for (const [name, value] of of.guest.cookies) twin.cookies.set(name, value)
    const body = { name: 'Ada', email: of.email, password }
    const statuses = (
      await Promise.all([of.guest.post('/sign-up/email', body), twin.post('/sign-up/email', body)])
    ).map((response) => response.status)
    expect(statuses.toSorted()).toEqual([200, 422])
    expect(await database.account.count({ where: { userId: of.guestId } })).toBe(1)
    expect(await database.user.count({ where: { email: of.email } })).toBe(1)
  })
})
