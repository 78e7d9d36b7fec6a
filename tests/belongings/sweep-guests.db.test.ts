import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { sweepGuests } from '../../lib/belongings/sweep-guests.ts'
import { joinClass } from '../../lib/classes/join-class.ts'
import { clock } from '../../lib/clock.ts'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { work } from '../../lib/jobs/work.ts'
import { addWork } from '../support/add-work.ts'
import { makeAssignment, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const now = new Date('2026-06-01T00:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
const signal = new AbortController().signal

beforeEach(async () => {
  await database.attempt.deleteMany()
  await database.class.deleteMany()
  await database.user.deleteMany()
  vi.spyOn(clock, 'now').mockReturnValue(now)
})

afterEach(() => vi.restoreAllMocks())

/** A person who came long ago, with a session that ends or ended then. */
async function came(options: { isGuest: boolean; created: number; sessionEnd?: number }): Promise<Actor> {
  const person = await makePerson({ isGuest: options.isGuest })
  await database.user.update({ where: { id: person.id }, data: { createdAt: daysAgo(options.created) } })
  if (options.sessionEnd !== undefined) {
    const expiresAt = daysAgo(options.sessionEnd)
    await database.session.create({ data: { userId: person.id, token: person.id, expiresAt } })
  }
  return person
}

test('guests whose last session ended 90 days ago go with all that is theirs; nobody else does', async () => {
  const gone = await came({ isGuest: true, created: 200, sessionEnd: 91 })
  await addWork(gone.id)
  await came({ isGuest: true, created: 91 })
  const stay = [
    await came({ isGuest: true, created: 200, sessionEnd: 89 }),
    await came({ isGuest: true, created: 200, sessionEnd: -20 }),
    await came({ isGuest: true, created: 89 }),
    await came({ isGuest: false, created: 400, sessionEnd: 300 }),
  ]
  await sweepGuests({}, { signal })
  const left = await database.user.findMany({ select: { id: true } })
  expect(left.map(({ id }) => id).sort()).toEqual(stay.map(({ id }) => id).sort())
  expect(await database.article.count()).toBe(0)
  expect(await database.attempt.count()).toBe(0)
})

test('a guest who handed something in for a class goes once the class is archived', async () => {
  const { classId, code, assignmentId } = await makeAssignment({ learners: 0 })
  await database.class.update({ where: { id: classId }, data: { guests: true } })
  const guest = await came({ isGuest: true, created: 100 })
  const idle = await came({ isGuest: true, created: 100 })
  for (const one of [guest, idle]) await joinClass({ code, name: 'Bo' }, one)
  await playAssigned(assignmentId, guest, [0])
  const isThere = async ({ id }: Actor) => (await database.user.count({ where: { id } })) === 1
  await sweepGuests({}, { signal })
  expect([await isThere(guest), await isThere(idle)]).toEqual([true, false])
  await database.class.update({ where: { id: classId }, data: { archivedAt: now } })
  await sweepGuests({}, { signal })
  expect(await isThere(guest)).toBe(false)
})

test('more guests than one batch are all removed, and a worker that must stop does so between two', async () => {
  const createdAt = daysAgo(100)
  const guests = Array.from({ length: 120 }, (_, n) => ({ name: 'Guest', email: `${n}@guest.invalid` }))
  await database.user.createMany({
    data: guests.map((guest) => ({ ...guest, isAnonymous: true, createdAt })),
  })
  await expect(sweepGuests({}, { signal: AbortSignal.abort() })).rejects.toThrow()
  expect(await database.user.count()).toBe(120)
  await sweepGuests({}, { signal })
  expect(await database.user.count()).toBe(0)
})

test('the queue knows the daily job, and when it ran last', async () => {
  const worker = await work(settings().DATABASE_URL ?? '', { 'sweep-guests': { run: sweepGuests } })
  const known = () =>
    database.$queryRaw`SELECT identifier FROM graphile_worker._private_known_crontabs ORDER BY 1`
  await expect.poll(known, { timeout: 20_000 }).toEqual([{ identifier: 'sweep-guests' }])
  await worker.stop()
})
