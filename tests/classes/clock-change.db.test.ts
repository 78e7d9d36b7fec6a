import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { changeClass } from '#lib/attempts/change-class.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { setAccommodations } from '#lib/attempts/set-accommodations.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { listTasks } from '#lib/classes/list-tasks.ts'
import { readAssignment } from '#lib/classes/read-assignment.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { heldBack } from '#lib/quizzes/held-back.ts'
import { auditResults } from '#lib/results/audit-results.ts'
import { hasMark } from '#lib/results/gradebook-cell.ts'
import { readColumn } from '#lib/results/read-column.ts'
import { readLearner } from '#lib/results/read-learner.ts'
import { makeAssignment, memberIdOf } from '../support/make-class.ts'

afterEach(() => vi.restoreAllMocks())

const at = (time: Date) => vi.spyOn(clock, 'now').mockReturnValue(time)
const minutes = (date: Date, more: number) => new Date(date.getTime() + more * 60_000)

// Due at 18:00 there; three days later at 18:00, and where the clocks stay as they are.
const changes = [
  ['Europe/Rome', '2026-03-27T17:00:00Z', '2026-03-30T16:00:00Z', '2026-03-30T17:00:00Z'],
  ['Europe/Rome', '2026-10-23T16:00:00Z', '2026-10-26T17:00:00Z', '2026-10-26T16:00:00Z'],
  ['America/New_York', '2026-03-06T23:00:00Z', '2026-03-09T22:00:00Z', '2026-03-09T23:00:00Z'],
  ['America/New_York', '2026-10-30T22:00:00Z', '2026-11-02T23:00:00Z', '2026-11-02T22:00:00Z'],
] as const

describe.each(changes)('three days more in %s, due %s', (timeZone, due, end, plain) => {
  const [dueAt, own, elsewhere] = [new Date(due), new Date(end), new Date(plain)]
  const early = minutes(dueAt, -3 * 1440)
  let made: Awaited<ReturnType<typeof makeAssignment>>
  let ada: Actor
  let memberId: string

  beforeEach(async () => {
    at(early)
    const closesAt = minutes(dueAt, 1)
    made = await makeAssignment({ dueAt, closesAt, feedback: 'due', lateRule: 'mark', attemptsAllowed: null })
    await setZone(timeZone)
    ada = made.learners[0]!
    memberId = await memberIdOf(made.classId, ada)
    const form = { timeFactor: '', extraAttempts: '', extraDays: '3', memberIds: [memberId] }
    await setAccommodations({ classId: made.classId, assignmentId: null, form }, made.teacher)
  })

  async function setZone(zone: string) {
    const { revision } = await database.class.findUniqueOrThrow({ where: { id: made.classId } })
    const values = { name: 'Class 7b', timeZone: zone, guests: 'yes' }
    await changeClass({ classId: made.classId, revision, ...values }, made.teacher)
  }
  const attempt = (id: string) => database.attempt.findUniqueOrThrow({ where: { id } })
  const held = () => heldBack(database, { assignmentId: made.assignmentId }, ada)
  const plannedFor = () => database.$queryRaw<{ run_at: Date }[]>`
    SELECT run_at FROM graphile_worker.jobs WHERE key = ${`tell ${made.assignmentId}`}`
  const isMissing = async () => {
    const { learners } = await readColumn(made, made.teacher)
    const { rows } = await readLearner({ classId: made.classId, memberId }, made.teacher)
    const inColumn = learners.find(({ id }) => id === memberId)!.cell
    const cells = [inColumn, rows[0]!.cell!].map((cell) => hasMark(cell, 'missing'))
    const { counts } = await readAssignment(made, made.teacher)
    return [...cells, counts.missing === 2]
  }
  async function differences() {
    const found: unknown[] = []
    await auditResults((one) => found.push(one), { repair: false })
    return found
  }

  test('end at the same hour for the task, its list, what is held back and what is missing', async () => {
    expect((await readTask(made, ada)).rules).toMatchObject({ dueAt: own, closesAt: minutes(own, 1) })
    expect(await listTasks({}, ada)).toMatchObject([{ dueAt: own, closesAt: minutes(own, 1) }])
    expect((await held())?.until).toEqual(own)
    at(minutes(own, -1))
    expect((await held())?.until).toEqual(own)
    expect(await isMissing()).toEqual([false, false, false])
    at(minutes(own, 1))
    expect(await held()).toBeNull()
    expect(await isMissing()).toEqual([true, true, true])
  })

  test('are those of an attempt, whose answers open then', async () => {
    const { attemptId } = await startAssigned(made, ada)
    expect(await attempt(attemptId)).toMatchObject({ dueAt: own, deadlineAt: minutes(own, 1) })
    at(minutes(own, -1))
    await submitAttempt({ attemptId }, ada)
    expect(await attempt(attemptId)).toMatchObject({ opensAt: own })
    expect((await held())?.until).toEqual(own)
    at(own)
    expect(await held()).toBeNull()
    expect(await differences()).toEqual([])
  })

  test('are told about a day before their end', async () => {
    at(minutes(dueAt, 3))
    await setZone('UTC')
    expect(await plannedFor()).toEqual([{ run_at: minutes(elsewhere, -1440) }])
    await setZone(timeZone)
    expect(await plannedFor()).toEqual([{ run_at: minutes(own, -1440) }])
  })

  test('are other ones in another time zone: attempts, cells and what is held back follow it', async () => {
    const { attemptId } = await startAssigned(made, ada)
    await setZone('UTC')
    expect(await attempt(attemptId)).toMatchObject({ dueAt: elsewhere })
    expect((await held())?.until).toEqual(elsewhere)
    // Between the one end and the other.
    at(minutes(own < elsewhere ? own : elsewhere, 0.5))
    await submitAttempt({ attemptId }, ada)
    const late = () => database.assignmentResult.findFirstOrThrow({ where: { memberId } })
    await setZone(timeZone)
    expect((await late()).lateDays).toBe(own < elsewhere ? 1 : 0)
    expect(await differences()).toEqual([])
    await setZone('UTC')
    expect((await late()).lateDays).toBe(own < elsewhere ? 0 : 1)
    expect(await differences()).toEqual([])
  })
})
