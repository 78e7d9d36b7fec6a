import { afterEach, describe, expect, test, vi } from 'vitest'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { planNotices } from '#lib/classes/plan-notices.ts'
import { database } from '#lib/database/client.ts'
import { at } from '../support/at.ts'
import { playAssigned } from '../support/make-class.ts'
import { beginning, makeDue, nextJob } from '../support/make-due.ts'

afterEach(() => vi.restoreAllMocks())

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
    await tellAt('2026-06-10T12:02:00Z')
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

  test('is told a little later to those whose attempts the due date ends', async () => {
    const { assignmentId, ada, told, tellAt } = await makeDue({ lateRule: 'refuse' })
    const { attemptId } = await startAssigned({ assignmentId }, ada)
    await tellAt('2026-06-10T12:00:00Z')
    expect(await told(ada)).toEqual([])
    expect(await nextJob(assignmentId)).toBe('2026-06-10T12:02:00.000Z')
    at('2026-06-10T12:00:06Z')
    await settleAttempt({ attemptId })
    await tellAt('2026-06-10T12:02:00Z')
    expect(await told(ada)).toEqual(['resultsOpen'])
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
