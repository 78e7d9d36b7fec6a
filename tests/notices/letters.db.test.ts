import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { database } from '#lib/database/client.ts'
import { settings } from '#lib/env.ts'
import { work } from '#lib/jobs/work.ts'
import { changeNoticeOptions } from '#lib/notices/change-notice-options.ts'
import { countUnread } from '#lib/notices/count-unread.ts'
import { endLetters, readOffLink } from '#lib/notices/end-letters.ts'
import { listNotices } from '#lib/notices/list-notices.ts'
import { notify } from '#lib/notices/notify.ts'
import { readNoticeOptions } from '#lib/notices/read-notice-options.ts'
import { sendMail } from '#lib/notices/send-mail.ts'
import { makeClass } from '../support/make-class.ts'
import { makeQuiz } from '../support/make-quiz.ts'
import { makePerson } from '../support/people.ts'
import { startSmtpServer } from '../support/smtp-server.ts'

const mail = await startSmtpServer()
let worker: Awaited<ReturnType<typeof work>>
let ada: Actor

beforeAll(async () => {
  settings().SMTP_URL = mail.url
  settings().AUTH_SECRET = 'a secret of the tests '.repeat(3)
  worker = await work(settings().DATABASE_URL ?? '', { 'send-mail': { run: sendMail } })
})

afterAll(async () => {
  await worker.stop()
  await mail.stop()
})

beforeEach(async () => {
  vi.restoreAllMocks()
  settings().SMTP_URL = mail.url
  ada = await makePerson()
  await confirm(ada)
  mail.letters.length = 0
})

const confirm = ({ id }: Actor) =>
  database.user.update({ where: { id }, data: { emailVerified: true }, select: { id: true } })

const addressOf = async ({ id }: Actor) => (await database.user.findUniqueOrThrow({ where: { id } })).email

/** Letters as they were meant, once none waits in the queue any more. */
async function letters(): Promise<string[]> {
  const waiting = () =>
    database.$queryRaw<unknown[]>`
      SELECT 1 FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'send-mail'`
  await expect.poll(waiting, { timeout: 20_000 }).toEqual([])
  return mail.letters.map((letter) => letter.replaceAll('=\n', '').replaceAll('=3D', '='))
}

const tell = (people: Actor[], kind: 'assigned' | 'commented' = 'assigned', key = 'a key') =>
  database.$transaction((tx) =>
    notify(
      tx,
      people.map(({ id }) => id),
      { kind, key, detail: { title: 'The ferry' } },
    ),
  )

test('an assignment is told in the app and by letter, with its class, its day and the way to it', async () => {
  const { classId, teacher, learners } = await makeClass({ learners: 2 })
  const [reader] = learners as [Actor]
  await confirm(reader)
  await confirm(teacher)
  await database.class.update({ where: { id: classId }, data: { timeZone: 'Europe/Rome' } })
  const { quizId } = await makeQuiz(teacher)
  const dueAt = new Date('2099-05-05T15:00:00Z')
  const { assignmentId } = await assignQuiz({ classId, quizId, title: 'Homework 1', dueAt }, teacher)
  const sent = await letters()
  expect(sent).toHaveLength(1)
  const [letter = ''] = sent
  expect(letter).toContain(`To: ${await addressOf(reader)}`)
  expect(letter).toContain('Class: Class 7b')
  expect(letter).toMatch(/Due May 5, 2099 at 5:00.PM \(Europe\/Rome\)/)
  expect(letter).toContain(`/classes/${classId}/assignments/${assignmentId}`)
  for (const learner of learners) {
    const { notices, unread } = await listNotices({}, learner)
    expect(unread).toBe(1)
    expect(notices).toMatchObject([
      {
        kind: 'assigned',
        headline: '“Homework 1” is assigned to you',
        className: 'Class 7b',
        isNew: true,
        leads: true,
      },
    ])
  }
  expect((await listNotices({}, teacher)).notices).toEqual([])
})

describe('a letter', () => {
  test('goes to confirmed addresses alone: not to guests, made up addresses, or where none are sent', async () => {
    const guest = await makePerson({ isGuest: true })
    const pupil = await makePerson()
    await confirm(guest)
    await database.user.update({
      where: { id: pupil.id },
      data: { email: `${pupil.id}@user.invalid`, emailVerified: true },
    })
    const unconfirmed = await makePerson()
    await tell([guest, pupil, unconfirmed, ada])
    expect(await letters()).toHaveLength(1)
    for (const person of [guest, pupil, unconfirmed, ada]) expect(await countUnread(person)).toBe(1)
    const reason = async (actor: Actor) => (await readNoticeOptions({}, actor)).noLetters
    expect(await Promise.all([guest, pupil, unconfirmed, ada].map(reason))).toEqual([
      'guest',
      'none',
      'unconfirmed',
      null,
    ])
    settings().SMTP_URL = undefined
    await tell([ada], 'commented', 'another')
    expect(await letters()).toHaveLength(1)
    expect(await reason(ada)).toBe('off')
  })

  test('is sent once, however often something is told', async () => {
    await tell([ada])
    await tell([ada])
    expect(await letters()).toHaveLength(1)
    expect(await countUnread(ada)).toBe(1)
  })

  test('is not sent when the transaction does not commit', async () => {
    const failing = database.$transaction(async (tx) => {
      await notify(tx, [ada.id], { kind: 'assigned', key: 'x', detail: {} })
      throw new Error('undone')
    })
    await expect(failing).rejects.toThrow('undone')
    expect(await letters()).toEqual([])
    expect(await countUnread(ada)).toBe(0)
  })

  test('names a link that ends letters of its kind without signing in, as often as it is used', async () => {
    await tell([ada])
    const [letter = ''] = await letters()
    const token = /\/notifications\/off\/(\S+)/.exec(letter)?.[1] ?? ''
    expect(letter.replaceAll('\n ', ' ')).toContain(
      `List-Unsubscribe: <http://127.0.0.1:3000/api/notices/off/${token}>`,
    )
    expect(letter).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    expect(await readOffLink({ token })).toEqual({ kind: 'assigned', isOff: false })
    for (let n = 0; n < 2; n += 1) {
      expect(await endLetters({ token, isAll: false })).toEqual({ kind: 'assigned' })
    }
    expect(await readOffLink({ token })).toEqual({ kind: 'assigned', isOff: true })
    await tell([ada], 'assigned', 'second')
    expect(await letters()).toHaveLength(1)
    expect(await countUnread(ada)).toBe(2)
    await tell([ada], 'commented', 'third')
    expect(await letters()).toHaveLength(2)
    await endLetters({ token, isAll: true })
    await tell([ada], 'commented', 'fourth')
    expect(await letters()).toHaveLength(2)
  })

  test('cannot be ended by a link that nobody signed, or for somebody who is gone', async () => {
    await tell([ada])
    const token = /\/notifications\/off\/(\S+)/.exec((await letters())[0] ?? '')?.[1] ?? ''
    const bo = await makePerson()
    const forged = [
      token.replace(ada.id, bo.id),
      token.replace('.assigned.', '.commented.'),
      `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`,
      'nonsense',
      '',
    ]
    for (const wrong of forged) {
      await expect(endLetters({ token: wrong, isAll: true })).rejects.toMatchObject({ code: 'not-found' })
      await expect(readOffLink({ token: wrong })).rejects.toMatchObject({ code: 'not-found' })
    }
    await database.user.delete({ where: { id: ada.id } })
    await expect(endLetters({ token, isAll: true })).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.notificationOption.count({ where: { userId: bo.id } })).toBe(0)
  })
})

describe('what somebody wants to be told', () => {
  test('is asked for each kind, in the app and by letter apart', async () => {
    await changeNoticeOptions({ options: [{ kind: 'assigned', inApp: false, byMail: true }] }, ada)
    await changeNoticeOptions({ options: [{ kind: 'commented', inApp: true, byMail: false }] }, ada)
    await tell([ada])
    await tell([ada], 'commented', 'another')
    const sent = await letters()
    expect(sent).toHaveLength(1)
    expect(sent[0]).toContain('is assigned to you')
    expect((await listNotices({}, ada)).notices.map(({ kind }) => kind)).toEqual(['commented'])
    expect(await countUnread(ada)).toBe(1)
  })

  test('of what was not shown nothing is unread when it is wanted again', async () => {
    await changeNoticeOptions({ options: [{ kind: 'assigned', inApp: false }] }, ada)
    await tell([ada])
    await changeNoticeOptions({ options: [{ kind: 'assigned', inApp: true }] }, ada)
    expect(await listNotices({}, ada)).toMatchObject({ unread: 0, notices: [{ isNew: false }] })
  })

  test('keeps the wish for letters where nothing is said about it', async () => {
    await changeNoticeOptions({ options: [{ kind: 'assigned', inApp: true, byMail: false }] }, ada)
    await changeNoticeOptions({ options: [{ kind: 'assigned', inApp: false }] }, ada)
    const { options } = await readNoticeOptions({}, ada)
    expect(options).toContainEqual({ kind: 'assigned', inApp: false, byMail: false })
    expect(options).toHaveLength(6)
  })
})
