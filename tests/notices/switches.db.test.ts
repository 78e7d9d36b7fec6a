import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { actorOrSignIn } from '#lib/accounts/current-actor.ts'
import { assignQuiz } from '#lib/classes/assign-quiz.ts'
import { tellInTime } from '#lib/classes/tell-in-time.ts'
import { database } from '#lib/database/client.ts'
import { settings } from '#lib/env.ts'
import { countUnread } from '#lib/notices/count-unread.ts'
import { listNotices } from '#lib/notices/list-notices.ts'
import { NOTICE_KINDS, type NoticeKind, readDetail, wordsOf } from '#lib/notices/notice.ts'
import { saveNotices } from '../../app/account/actions.ts'
import { at } from '../support/at.ts'
import { makeClass, playAssigned } from '../support/make-class.ts'
import { beginning, dueAt } from '../support/make-due.ts'
import { makeQuiz } from '../support/make-quiz.ts'

vi.mock('#lib/accounts/current-actor.ts', () => ({ actorOrSignIn: vi.fn() }))
vi.mock('next/cache', () => ({ revalidatePath: () => {} }))
vi.mock('next/navigation', () => ({ redirect: () => {} }))

beforeEach(() => {
  settings().SMTP_URL = 'smtp://127.0.0.1:1'
  settings().AUTH_SECRET = 'a secret of the tests '.repeat(3)
})
afterEach(() => {
  vi.restoreAllMocks()
  settings().SMTP_URL = undefined
})

/** The form on the account page, with all ticks but one. */
async function untick(place: 'inApp' | 'byMail', kind: string, actor: Actor) {
  vi.mocked(actorOrSignIn).mockResolvedValue(actor)
  const form = new FormData()
  form.set('letters', 'yes')
  for (const name of ['inApp', 'byMail']) {
    for (const value of NOTICE_KINDS) if (name !== place || value !== kind) form.append(name, value)
  }
  await saveNotices(form)
}

/** Letters that wait to be sent to somebody: their subjects. */
async function letters({ id }: Actor): Promise<string[]> {
  const { email } = await database.user.findUniqueOrThrow({ where: { id } })
  const rows = await database.$queryRaw<{ subject: string }[]>`
    SELECT payload->>'subject' AS subject FROM graphile_worker._private_jobs j
      JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'send-mail' AND payload->>'to' = ${email} ORDER BY j.id`
  return rows.map(({ subject }) => subject)
}

const told = async (actor: Actor) => ({
  inApp: (await listNotices({}, actor)).notices.map((notice) => notice.headline).reverse(),
  byMail: await letters(actor),
})

const KINDS = ['assigned', 'dueTomorrow', 'resultsOpen'] as const
const headline = (kind: NoticeKind) => wordsOf(kind, readDetail({ title: 'Week 1' })).headline
const ALL = KINDS.map(headline)

/** Somebody who is assigned something, hands it in late on the last day, and sees its results. */
async function tellAll(choose: (ada: Actor) => Promise<void> = async () => {}) {
  at(beginning)
  const { classId, teacher, learners } = await makeClass({ learners: 1 })
  const ada = learners[0] as Actor
  await database.user.update({ where: { id: ada.id }, data: { emailVerified: true } })
  await choose(ada)
  const { quizId } = await makeQuiz(teacher)
  const rules = { title: 'Week 1', dueAt, feedback: 'due' as const }
  const { assignmentId } = await assignQuiz({ classId, quizId, ...rules }, teacher)
  at(new Date(dueAt.getTime() - 86_400_000))
  await tellInTime({ assignmentId })
  await playAssigned(assignmentId, ada, [0])
  at(dueAt)
  await tellInTime({ assignmentId })
  return ada
}

test('without a choice all is told in the app and by letter', async () => {
  expect(await told(await tellAll())).toEqual({ inApp: ALL, byMail: ALL })
})

describe.each(KINDS)('with %s switched off', (kind) => {
  const rest = KINDS.filter((other) => other !== kind).map(headline)

  test('in the app, it is told by letter alone, and not counted; all else is told', async () => {
    const ada = await tellAll((actor) => untick('inApp', kind, actor))
    expect(await told(ada)).toEqual({ inApp: rest, byMail: ALL })
    expect(await countUnread(ada)).toBe(2)
  })

  test('by letter, it is told in the app alone; all else is told', async () => {
    const ada = await tellAll((actor) => untick('byMail', kind, actor))
    expect(await told(ada)).toEqual({ inApp: ALL, byMail: rest })
    expect(await countUnread(ada)).toBe(3)
  })
})
