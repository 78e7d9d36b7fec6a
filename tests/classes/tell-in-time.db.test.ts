import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { setAccommodations } from '#lib/attempts/set-accommodations.ts'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { planNotices } from '#lib/classes/plan-notices.ts'
import { tellInTime } from '#lib/classes/tell-in-time.ts'
import { withdrawAssignment } from '#lib/classes/withdraw-assignment.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'

const dueAt = new Date('2026-06-10T12:00:00Z')
const beginning = new Date('2026-06-01T12:00:00Z')

const at = (time: string | Date) => vi.spyOn(clock, 'now').mockReturnValue(new Date(time))

afterEach(() => vi.restoreAllMocks())

async function makeDue(options: Partial<Parameters<typeof makeAssignment>[0]> = {}) {
  at(beginning)
  const made = await makeAssignment({ dueAt, feedback: 'due', learners: 2, ...options })
  const [ada, bo] = made.learners as [Actor, Actor]
  const give = async (actor: Actor, extraDays: number) => {
    const memberId = await memberIdOf(made.classId, actor)
    await database.accommodation.create({ data: { memberId, extraDays } })
    await database.$transaction((tx) => planNotices(tx, made.assignmentId))
  }
  const told = async (actor: Actor) => {
    const rows = await database.notification.findMany({
      where: { userId: actor.id, kind: { not: 'assigned' } },
      orderBy: { createdAt: 'asc' },
    })
    return rows.map(({ kind }) => kind)
  }
  const tellAt = async (time: string) => {
    at(time)
    await tellInTime({ assignmentId: made.assignmentId })
  }
  return { ...made, ada, bo, give, told, tellAt }
}

/** When the job of an assignment runs next; null where none waits. */
async function nextJob(assignmentId: string): Promise<string | null> {
  const rows = await database.$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker._private_jobs WHERE key = ${`tell ${assignmentId}`}`
  expect(rows.length).toBeLessThan(2)
  return rows[0]?.run_at.toISOString() ?? null
}

describe('that something is due', () => {
  test('is told a day before, to whoever has handed in nothing, and once', async () => {
    const { assignmentId, ada, bo, told, tellAt } = await makeDue()
    expect(await nextJob(assignmentId)).toBe('2026-06-09T12:00:00.000Z')
    await tellAt('2026-06-09T11:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([[], []])
    await playAssigned(assignmentId, bo, [0])
    await tellAt('2026-06-09T12:00:00Z')
    await tellAt('2026-06-09T13:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([['dueTomorrow'], []])
  })

  test('is told by the days that somebody has more', async () => {
    const { assignmentId, ada, bo, give, told, tellAt } = await makeDue()
    await give(ada, 2)
    await tellAt('2026-06-09T12:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([[], ['dueTomorrow']])
    expect(await nextJob(assignmentId)).toBe('2026-06-10T12:00:00.000Z')
    await tellAt('2026-06-10T12:00:00Z')
    expect(await nextJob(assignmentId)).toBe('2026-06-11T12:00:00.000Z')
    await tellAt('2026-06-11T12:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([['dueTomorrow'], ['dueTomorrow']])
  })

  test('is told again for another date, and by one job that follows it', async () => {
    const { assignmentId, ada, told, tellAt } = await makeDue()
    await tellAt('2026-06-09T12:00:00Z')
    const later = new Date('2026-06-20T12:00:00Z')
    await database.assignment.update({ where: { id: assignmentId }, data: { dueAt: later } })
    await database.$transaction((tx) => planNotices(tx, assignmentId))
    expect(await nextJob(assignmentId)).toBe('2026-06-19T12:00:00.000Z')
    await tellAt('2026-06-19T12:00:00Z')
    expect(await told(ada)).toEqual(['dueTomorrow', 'dueTomorrow'])
  })

  test('is not told before it opens, nor after it was due', async () => {
    const { assignmentId, ada, told, tellAt } = await makeDue({ opensAt: new Date('2026-06-10T08:00:00Z') })
    expect(await nextJob(assignmentId)).toBe('2026-06-10T08:00:00.000Z')
    await tellAt('2026-06-09T12:00:00Z')
    await tellAt('2026-06-10T12:00:01Z')
    expect(await told(ada)).toEqual([])
  })

  test('is not told of what was taken back, in an archived class, or to whoever left', async () => {
    const { classId, assignmentId, ada, bo, told, tellAt } = await makeDue()
    const change = async (withdrawnAt: Date | null, archivedAt: Date | null) => {
      await database.assignment.update({ where: { id: assignmentId }, data: { withdrawnAt } })
      await database.class.update({ where: { id: classId }, data: { archivedAt } })
    }
    await change(beginning, null)
    await tellAt('2026-06-09T12:00:00Z')
    await change(null, beginning)
    await tellAt('2026-06-09T12:00:00Z')
    expect(await told(ada)).toEqual([])
    await change(null, null)
    await database.member.updateMany({
      where: { classId, userId: bo.id },
      data: { state: 'left', endedAt: beginning },
    })
    await tellAt('2026-06-09T12:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([['dueTomorrow'], []])
  })
})

describe('that results are open', () => {
  test('is told to those who handed in before, each by their own date, and then nothing is planned', async () => {
    const { assignmentId, ada, bo, give, told, tellAt } = await makeDue()
    await give(bo, 1)
    for (const learner of [ada, bo]) await playAssigned(assignmentId, learner, [0])
    await tellAt('2026-06-10T12:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([['resultsOpen'], []])
    await tellAt('2026-06-11T12:00:00Z')
    expect([await told(ada), await told(bo)]).toEqual([['resultsOpen'], ['resultsOpen']])
    await database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    await tellAt('2026-06-12T12:00:00Z')
    expect(await nextJob(assignmentId)).toBeNull()
  })

  test('is not told to whoever hands in later, and sees them at once', async () => {
    const { assignmentId, ada, told, tellAt } = await makeDue()
    at('2026-06-10T13:00:00Z')
    await playAssigned(assignmentId, ada, [0])
    await tellAt('2026-06-10T14:00:00Z')
    expect(await told(ada)).toEqual([])
  })

  test('is not told where they open with handing in', async () => {
    const { assignmentId, ada, told, tellAt } = await makeDue({ feedback: 'submitted' })
    await playAssigned(assignmentId, ada, [0])
    await tellAt('2026-06-10T12:00:00Z')
    expect(await told(ada)).toEqual([])
  })
})

describe('the next notice is planned anew', () => {
  test('by whoever gives more days, in one assignment or in the whole class', async () => {
    const { classId, assignmentId, teacher, ada } = await makeDue()
    const memberIds = [await memberIdOf(classId, ada)]
    const next = async (of: string | null, extraDays: string) => {
      const form = { memberIds, extraDays, timeFactor: '', extraAttempts: '' }
      at('2026-06-10T13:00:00Z') // for the others it was due
      await setAccommodations({ classId, assignmentId: of, form }, teacher)
      return nextJob(assignmentId)
    }
    expect(await next(null, '3')).toBe('2026-06-12T12:00:00.000Z')
    expect(await next(assignmentId, '2')).toBe('2026-06-11T12:00:00.000Z')
  })

  test('when it is given again, or its class comes back', async () => {
    const { classId, assignmentId, teacher } = await makeDue()
    const forget = () => database.$executeRaw`DELETE FROM graphile_worker._private_jobs`
    for (const isWithdrawn of [true, false]) {
      await forget()
      await withdrawAssignment({ classId, assignmentId, isWithdrawn }, teacher)
      expect(await nextJob(assignmentId)).toBe(isWithdrawn ? null : '2026-06-09T12:00:00.000Z')
    }
    for (const archived of [true, false]) {
      await forget()
      await archiveClass({ classId, archived }, teacher)
      expect(await nextJob(assignmentId)).toBe(archived ? null : '2026-06-09T12:00:00.000Z')
    }
  })
})
