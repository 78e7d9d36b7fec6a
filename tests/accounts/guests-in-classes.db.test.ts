import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Actor } from '../../lib/accounts/actor.ts'
import { mergeGuest } from '../../lib/accounts/merge-guest.ts'
import { startAssigned } from '../../lib/attempts/start-assigned.ts'
import { joinClass } from '../../lib/classes/join-class.ts'
import { recountMembers } from '../../lib/classes/recount-members.ts'
import { database } from '../../lib/database/client.ts'
import { settings } from '../../lib/env.ts'
import { migrateJobs } from '../../lib/jobs/migrate-jobs.ts'
import { auditScores } from '../../lib/progress/audit-scores.ts'
import { addClassWork } from '../support/add-class-work.ts'
import { makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

let guest: Actor
let ada: Actor
let made: Awaited<ReturnType<typeof makeAssignment>>

beforeAll(() => migrateJobs(settings().DATABASE_URL ?? ''))

beforeEach(async () => {
  guest = await makePerson({ isGuest: true })
  ada = await makePerson()
  made = await makeAssignment({ learners: 0, attemptsAllowed: 2 })
  await database.class.update({ where: { id: made.classId }, data: { guests: true } })
})

const join = (actor: Actor, name: string) => joinClass({ code: made.code, name }, actor)

/** What the worker does next: the cells of these members. */
async function runJobs() {
  const rows = await database.$queryRaw<{ payload: { memberIds: string[] } }[]>`
    SELECT payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'recount-members'`
  for (const { payload } of rows) await recountMembers(payload)
}

const differences = async () => (await auditScores({ repair: false }, () => {})).differences

describe('a guest in a class who signs in to an account', () => {
  test('brings place, results, grades, notices and what they taught, as they were', async () => {
    const { memberId, taught } = await addClassWork(guest)
    const rows = async () => ({
      member: await database.member.findUnique({ where: { id: memberId }, omit: { userId: true } }),
      results: await database.assignmentResult.findMany({ where: { memberId } }),
      grades: await database.grade.findMany({ where: { memberId } }),
      given: await database.accommodation.findMany({ where: { memberId } }),
      chosen: await database.assignmentMember.findMany({ where: { memberId } }),
    })
    const before = await rows()
    expect(await mergeGuest(guest.id, ada.id)).toBe(true)
    expect(await rows()).toEqual(before)
    expect(await database.class.count({ where: { id: taught.classId, ownerId: ada.id } })).toBe(1)
    expect(await database.assignment.count({ where: { assignedById: ada.id } })).toBe(1)
    expect(await database.grade.count({ where: { byId: ada.id } })).toBe(1)
    expect(await database.regrade.count({ where: { byId: ada.id } })).toBe(1)
    expect(await database.notification.count({ where: { userId: ada.id } })).toBe(1)
    expect(await database.notificationOption.count({ where: { userId: ada.id } })).toBe(1)
  })

  test('is there once, by the account’s own name and role, with all attempts counted', async () => {
    await join(ada, 'Ada Byron')
    await join(guest, 'Ada on the phone')
    await playAssigned(made.assignmentId, ada, [0])
    await playAssigned(made.assignmentId, ada, [])
    await playAssigned(made.assignmentId, guest, [0, 1])
    const { attemptId } = await startAssigned({ assignmentId: made.assignmentId }, guest)
    expect(await mergeGuest(guest.id, ada.id)).toBe(true)
    await runJobs()
    const members = await database.member.findMany({ where: { classId: made.classId, role: 'learner' } })
    expect(members).toMatchObject([{ userId: ada.id, name: 'Ada Byron' }])
    const attempts = await database.attempt.findMany({
      where: { assignmentId: made.assignmentId },
      orderBy: { number: 'asc' },
      select: { id: true, userId: true, number: true, score: true },
    })
    expect(attempts.map(({ userId, number, score }) => [userId, number, score])).toEqual([
      [ada.id, 1, 100],
      [ada.id, 2, 0],
      [ada.id, 3, 200],
      [ada.id, 4, null],
    ])
    expect(attempts[3]?.id).toBe(attemptId)
    expect(
      await database.assignmentResult.findMany({ where: { assignmentId: made.assignmentId } }),
    ).toMatchObject([
      { memberId: members[0]?.id, attempts: 3, running: true, score: 200, attemptId: attempts[2]?.id },
    ])
    expect(await differences()).toBe(0)
  })

  test('keeps of two running attempts at one assignment the one that was worked on last', async () => {
    for (const actor of [ada, guest]) await join(actor, 'A learner')
    const own = await startAssigned({ assignmentId: made.assignmentId }, ada)
    const theirs = await startAssigned({ assignmentId: made.assignmentId }, guest)
    await database.response.updateMany({
      where: { attemptId: theirs.attemptId },
      data: { savedAt: new Date('2099-01-01') },
    })
    expect(await mergeGuest(guest.id, ada.id)).toBe(true)
    await runJobs()
    const stateOf = async ({ attemptId }: { attemptId: string }) =>
      (await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })).state
    expect([await stateOf(own), await stateOf(theirs)]).toEqual(['discarded', 'inProgress'])
    expect(await differences()).toBe(0)
  })

  test('is numbered apart for each assignment and for the quiz on its own', async () => {
    await join(guest, 'Bo')
    await database.quiz.update({ where: { id: made.quizId }, data: { visibility: 'public' } })
    const edition = await database.quizEdition.findFirstOrThrow({ where: { quizId: made.quizId } })
    const free = {
      quizId: made.quizId,
      editionId: edition.id,
      seed: 1,
      maxScore: 300,
      state: 'discarded' as const,
    }
    await database.attempt.create({ data: { ...free, userId: ada.id, number: 1 } })
    await playAssigned(made.assignmentId, guest, [0])
    expect(await mergeGuest(guest.id, ada.id)).toBe(true)
    const attempts = await database.attempt.findMany({ where: { userId: ada.id }, select: { number: true } })
    expect(attempts).toEqual([{ number: 1 }, { number: 1 }])
  })

  test('has grades and more time of the guest only where the account has none', async () => {
    for (const actor of [ada, guest]) await join(actor, 'A learner')
    const [own, copy] = [await memberIdOf(made.classId, ada), await memberIdOf(made.classId, guest)]
    const grade = { assignmentId: made.assignmentId, reason: 'Said it aloud.' }
    await database.grade.create({ data: { ...grade, memberId: own, score: 100 } })
    await database.grade.create({ data: { ...grade, memberId: copy, score: 300 } })
    await database.accommodation.create({ data: { memberId: copy, extraDays: 3 } })
    await mergeGuest(guest.id, ada.id)
    expect(await database.grade.findMany({ where: { memberId: own } })).toMatchObject([{ score: 100 }])
    expect(await database.accommodation.findMany({ where: { memberId: own } })).toMatchObject([
      { extraDays: 3 },
    ])
  })

  test.each([
    ['left', 'active', 'is back'],
    ['removed', 'removed', 'stays out'],
  ] as const)('whose account was %s before is then %s: %s', async (was, then, _) => {
    for (const actor of [ada, guest]) await join(actor, 'A learner')
    await database.member.updateMany({
      where: { userId: ada.id, classId: made.classId },
      data: { state: was, endedAt: new Date() },
    })
    await mergeGuest(guest.id, ada.id)
    expect(await database.member.findMany({ where: { userId: ada.id } })).toMatchObject([{ state: then }])
  })

  test('is told once what both were told', async () => {
    const notice = { kind: 'assigned' as const, key: 'assigned x' }
    const readAt = new Date('2026-01-01')
    await database.notification.create({ data: { ...notice, userId: ada.id, readAt } })
    await database.notification.create({ data: { ...notice, userId: guest.id } })
    await mergeGuest(guest.id, ada.id)
    expect(await database.notification.findMany({ where: { userId: ada.id } })).toMatchObject([{ readAt }])
  })
})
