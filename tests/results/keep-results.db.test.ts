import { afterEach, describe, expect, test, vi } from 'vitest'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { keepResult, keepResultsOf, keepResultsOfMembers } from '#lib/classes/keep-result.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { inWords } from '#lib/progress/difference.ts'
import { auditResults } from '#lib/results/audit-results.ts'
import { makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'

afterEach(() => vi.restoreAllMocks())

const cellsOf = (assignmentId: string) =>
  database.assignmentResult.findMany({ where: { assignmentId }, orderBy: { memberId: 'asc' } })

async function audit(repair = false): Promise<string[]> {
  const said: string[] = []
  await auditResults((difference) => said.push(inWords(difference)), { repair })
  return said
}

const DAY = 86_400_000

describe('cells of the gradebook', () => {
  test('of all learners follow a changed due date, in one go', async () => {
    const made = await makeAssignment({ learners: 3, lateRule: 'deduct', lateDeduction: 50 })
    const { assignmentId, learners } = made
    for (const learner of learners.slice(0, 2)) await playAssigned(assignmentId, learner, [0, 1])
    const dueAt = new Date(clock.now().getTime() - 1000)
    await database.assignment.update({ where: { id: assignmentId }, data: { dueAt } })
    expect(await audit()).toHaveLength(2)
    await database.$transaction((tx) => keepResultsOf(tx, assignmentId))
    expect(await cellsOf(assignmentId)).toMatchObject([
      { score: 100, lateDays: 1 },
      { score: 100, lateDays: 1 },
    ])
    expect(await audit()).toEqual([])
  })

  test('follow what one member is given, and nobody else’s do', async () => {
    const dueAt = new Date('2026-05-01T12:00:00Z')
    const { assignmentId, classId, learners } = await makeAssignment({ dueAt, feedback: 'submitted' })
    vi.spyOn(clock, 'now').mockReturnValue(new Date(dueAt.getTime() + 2 * DAY))
    for (const learner of learners) await playAssigned(assignmentId, learner, [0])
    const memberId = await memberIdOf(classId, learners[0]!)
    await database.accommodation.create({ data: { memberId, extraDays: 1 } })
    await database.$transaction((tx) => keepResultsOfMembers(tx, [memberId]))
    const late = new Map((await cellsOf(assignmentId)).map((cell) => [cell.memberId, cell.lateDays]))
    expect(late.get(memberId)).toBe(1)
    expect(late.get(await memberIdOf(classId, learners[1]!))).toBe(2)
    await database.accommodation.create({ data: { memberId, assignmentId, extraDays: 5 } })
    await database.$transaction((tx) => keepResult(tx, { assignmentId, userId: learners[0]!.id }))
    expect((await cellsOf(assignmentId)).find((cell) => cell.memberId === memberId)?.lateDays).toBe(0)
  })

  test('an attempt that ends while rules change elsewhere leaves the cell as both say', async () => {
    const { assignmentId, learners } = await makeAssignment({ attemptsAllowed: 3, scoring: 'highest' })
    const [ada] = learners
    await playAssigned(assignmentId, ada!, [0])
    const { attemptId } = await startAssigned({ assignmentId }, ada!)
    // The other transaction has read nothing of the new attempt, and writes the cell first.
    let ended: Promise<unknown> = Promise.resolve()
    await database.$transaction(async (tx) => {
      await tx.assignment.update({ where: { id: assignmentId }, data: { scoring: 'latest' } })
      await keepResultsOf(tx, assignmentId)
      ended = submitAttempt({ attemptId }, ada!)
      await waitingForLock()
    })
    await ended
    expect(await cellsOf(assignmentId)).toMatchObject([{ attempts: 2, score: 0, attemptId, running: false }])
    expect(await audit()).toEqual([])
  })

  test('stay with somebody who leaves and comes back', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ attemptsAllowed: 2 })
    const [ada] = learners
    await playAssigned(assignmentId, ada!, [0, 1])
    const { attemptId } = await startAssigned({ assignmentId }, ada!)
    const where = { classId_userId: { classId, userId: ada!.id } }
    await database.member.update({ where, data: { state: 'left', endedAt: clock.now() } })
    await submitAttempt({ attemptId }, ada!)
    await database.member.update({ where, data: { state: 'active', endedAt: null } })
    expect(await cellsOf(assignmentId)).toMatchObject([{ attempts: 2, score: 200, running: false }])
  })

  test('count nothing that was set aside', async () => {
    const { assignmentId, learners } = await makeAssignment({ attemptsAllowed: 2, scoring: 'average' })
    const [ada] = learners
    const first = await playAssigned(assignmentId, ada!, [0, 1, 2])
    await playAssigned(assignmentId, ada!, [0])
    expect(await cellsOf(assignmentId)).toMatchObject([{ attempts: 2, score: 200, attemptId: null }])
    await database.attempt.update({
      where: { id: first.attemptId },
      data: { state: 'discarded', endedBy: null, submittedAt: null, submittedOn: null, score: null },
    })
    await database.$transaction((tx) => keepResult(tx, { assignmentId, userId: ada!.id }))
    expect(await cellsOf(assignmentId)).toMatchObject([{ attempts: 1, score: 100 }])
  })
})

describe('the audit', () => {
  test('tells what is wrong, missing and too much, and writes it anew', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ learners: 3 })
    const [ada, ben, cleo] = learners
    await playAssigned(assignmentId, ada!, [0])
    await playAssigned(assignmentId, ben!, [0, 1])
    expect(await audit()).toEqual([])
    const before = await cellsOf(assignmentId)
    const memberId = await memberIdOf(classId, ada!)
    const cell = { assignmentId_memberId: { assignmentId, memberId } }
    await database.assignmentResult.update({ where: cell, data: { score: 300, attempts: 2 } })
    await database.assignmentResult.deleteMany({
      where: { assignmentId, memberId: await memberIdOf(classId, ben!) },
    })
    await database.assignmentResult.create({
      data: { assignmentId, memberId: await memberIdOf(classId, cleo!) },
    })
    const said = await audit(true)
    expect(said).toHaveLength(3)
    expect(said).toContain(
      `AssignmentResult (assignmentId ${assignmentId}, memberId ${memberId}): attempts is 2, the responses say 1; score is 300, the responses say 100.`,
    )
    expect(await audit()).toEqual([])
    expect(await cellsOf(assignmentId)).toEqual(before)
  })
})

/** Until some session of this database waits for a lock. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const [row] = await database.$queryRaw<{ waiting: bigint }[]>`
      SELECT count(*) AS waiting FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`
    if (Number(row?.waiting) > 0) return
  }
}
