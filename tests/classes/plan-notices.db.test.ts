import { afterEach, describe, expect, test, vi } from 'vitest'
import { mergeGuest } from '#lib/accounts/merge-guest.ts'
import { changeAssignment } from '#lib/attempts/change-assignment.ts'
import { setAccommodations } from '#lib/attempts/set-accommodations.ts'
import { archiveClass } from '#lib/classes/archive-class.ts'
import { assignmentForm } from '#lib/classes/assignment-form.ts'
import { changeRole } from '#lib/classes/change-role.ts'
import { joinClass } from '#lib/classes/join-class.ts'
import { leaveClass } from '#lib/classes/leave-class.ts'
import { letInAgain } from '#lib/classes/let-in-again.ts'
import { planNotices } from '#lib/classes/plan-notices.ts'
import { recountMembers } from '#lib/classes/recount-members.ts'
import { removeMember } from '#lib/classes/remove-member.ts'
import { tellInTime } from '#lib/classes/tell-in-time.ts'
import { withdrawAssignment } from '#lib/classes/withdraw-assignment.ts'
import { database } from '#lib/database/client.ts'
import { at } from '../support/at.ts'
import { memberIdOf } from '../support/make-class.ts'
import { beginning, makeDue, nextJob } from '../support/make-due.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const forget = () => database.$executeRaw`DELETE FROM graphile_worker._private_jobs`

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

  describe('for somebody who has more days and learns in the class again', () => {
    async function makeAway() {
      const made = await makeDue()
      const { classId, teacher, ada } = made
      await made.give(ada, 3)
      const of = { classId, memberId: await memberIdOf(classId, ada) }
      /** Others were due a day ago; nothing is ahead of them. */
      const comeBack = async (back: () => Promise<unknown>) => {
        at('2026-06-11T12:00:00Z')
        await forget()
        await back()
        expect(await nextJob(made.assignmentId)).toBe('2026-06-12T12:00:00.000Z')
        await made.tellAt('2026-06-12T12:00:00Z')
        expect(await made.told(ada)).toEqual(['dueTomorrow'])
      }
      return { ...made, classId, teacher, of, comeBack }
    }

    test('who is let in again', async () => {
      const { of, teacher, comeBack } = await makeAway()
      await removeMember(of, teacher)
      await comeBack(() => letInAgain(of, teacher))
    })

    test('who left and joins again', async () => {
      const { of, ada, code, comeBack } = await makeAway()
      await leaveClass(of, ada)
      await comeBack(() => joinClass({ code }, ada))
    })

    test('who was an assistant', async () => {
      const { of, teacher, comeBack } = await makeAway()
      await changeRole({ ...of, role: 'assistant', seen: 'learner' }, teacher)
      await comeBack(() => changeRole({ ...of, role: 'learner', seen: 'assistant' }, teacher))
    })

    test('who had them as a guest, and signed in', async () => {
      const { classId, ada, give, of, comeBack } = await makeAway()
      const guest = await makePerson({ isGuest: true })
      await database.accommodation.deleteMany({ where: { memberId: of.memberId } })
      await database.member.create({ data: { classId, userId: guest.id, role: 'learner', name: 'Ada' } })
      await give(guest, 3)
      await mergeGuest(guest.id, ada.id)
      await comeBack(() => recountMembers({ memberIds: [of.memberId] }))
    })
  })
})

/** How many in this database wait for a lock. */
async function waiting(): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`
  return row?.count ?? 0
}

test('whoever changes a date while the job runs is not overwritten: the job waits, and goes by the new date', async () => {
  const { classId, assignmentId, ada, told } = await makeDue()
  at('2026-06-09T12:00:00Z')
  const [planned, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const change = database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM "Class" WHERE id = ${classId}::uuid FOR NO KEY UPDATE`
    const later = new Date('2026-06-20T12:00:00Z')
    await tx.assignment.update({ where: { id: assignmentId }, data: { dueAt: later } })
    await planNotices(tx, assignmentId)
    planned.resolve()
    await held.promise
  })
  await planned.promise
  const job = tellInTime({ assignmentId })
  await expect.poll(waiting).toBe(1)
  held.resolve()
  await Promise.all([change, job])
  expect(await nextJob(assignmentId)).toBe('2026-06-19T12:00:00.000Z')
  expect(await told(ada)).toEqual([])
})

test('what was taken back is told to nobody, until it is given again: then to those who were not told', async () => {
  const { classId, assignmentId, teacher, ada, bo } = await makeDue()
  const told = () => database.notification.count({ where: { assignmentId, kind: 'assigned' } })
  await database.notification.deleteMany({ where: { userId: ada.id } })
  const row = await database.assignment.findUniqueOrThrow({ where: { id: assignmentId } })
  await withdrawAssignment({ classId, assignmentId, isWithdrawn: true }, teacher)
  const memberIds = [await memberIdOf(classId, ada)]
  const form = { ...assignmentForm({ ...row, memberIds }, 'UTC'), forAll: 'some' }
  at(beginning)
  await changeAssignment({ classId, assignmentId, revision: row.revision, form }, teacher)
  expect(await told()).toBe(1)
  await withdrawAssignment({ classId, assignmentId, isWithdrawn: false }, teacher)
  expect(await told()).toBe(2)
  expect(await database.notification.count({ where: { userId: bo.id, kind: 'assigned' } })).toBe(1)
})
