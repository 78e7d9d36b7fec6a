import { beforeEach, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { database } from '#lib/database/client.ts'
import { countUnread } from '#lib/notices/count-unread.ts'
import { listNotices } from '#lib/notices/list-notices.ts'
import { openNotice } from '#lib/notices/open-notice.ts'
import { readAllNotices } from '#lib/notices/read-all-notices.ts'
import { makeAssignment } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

let ada: Actor

beforeEach(async () => {
  ada = await makePerson()
})

test('pages hold every notice once, newest first, forwards and back', async () => {
  // Several at one moment: their ids decide.
  const rows = Array.from({ length: 75 }, (_, n) => ({
    userId: ada.id,
    kind: 'assigned' as const,
    key: `${n}`,
    detail: { title: `Quiz ${n}` },
    createdAt: new Date(Date.UTC(2026, 0, 1, Math.floor(n / 4))),
  }))
  await database.notification.createMany({ data: rows })
  const seen: string[] = []
  const starts: (string | null)[] = []
  let page = await listNotices({}, ada)
  for (;;) {
    seen.push(...page.notices.map(({ id }) => id))
    starts.push(page.newer)
    if (!page.older) break
    page = await listNotices({ before: page.older }, ada)
  }
  expect(new Set(seen).size).toBe(75)
  const inOrder = await database.notification.findMany({
    where: { userId: ada.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  })
  expect(seen).toEqual(inOrder.map(({ id }) => id))
  expect(starts[0]).toBeNull()
  const back = await listNotices({ after: starts[2] ?? '' }, ada)
  expect(back.notices.map(({ id }) => id)).toEqual(seen.slice(30, 60))
  expect(await listNotices({ before: 'nonsense' }, ada)).toMatchObject({ unread: 75, newer: null })
})

test('a notice is read when it is opened, and leads to its place; all can be read at once', async () => {
  const { classId, assignmentId, learners } = await makeAssignment({ learners: 1 })
  const learner = learners[0] as Actor
  const told = { userId: learner.id, kind: 'commented' as const, classId, assignmentId }
  await database.notification.createMany({ data: ['a', 'b'].map((key) => ({ ...told, key })) })
  const [first] = (await listNotices({}, learner)).notices
  expect(await countUnread(learner)).toBe(3)
  const { place } = await openNotice({ noticeId: first?.id ?? '' }, learner)
  expect(place).toBe(`/classes/${classId}/members/me/assignments/${assignmentId}`)
  expect(await countUnread(learner)).toBe(2)
  await readAllNotices({}, learner)
  expect(await countUnread(learner)).toBe(0)
})

test('another person’s notice is not found, and stays unread', async () => {
  const { id } = await database.notification.create({
    data: { userId: ada.id, kind: 'assigned', key: 'a' },
  })
  const eve = await makePerson()
  await expect(openNotice({ noticeId: id }, eve)).rejects.toMatchObject({ code: 'not-found' })
  await expect(openNotice({ noticeId: 'x' }, eve)).rejects.toMatchObject({ code: 'not-found' })
  await readAllNotices({}, eve)
  expect(await countUnread(ada)).toBe(1)
  expect((await listNotices({}, eve)).notices).toEqual([])
})

test('a notice leads nowhere once its assignment was taken back, or its reader has left', async () => {
  const { classId, assignmentId, learners } = await makeAssignment({ learners: 1 })
  const learner = learners[0] as Actor
  const leads = async () => (await listNotices({}, learner)).notices.map((notice) => notice.leads)
  expect(await leads()).toEqual([true])
  await database.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: new Date() } })
  expect(await leads()).toEqual([false])
  await database.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt: null } })
  await database.member.updateMany({
    where: { classId, userId: learner.id },
    data: { state: 'left', endedAt: new Date() },
  })
  expect(await leads()).toEqual([false])
})
