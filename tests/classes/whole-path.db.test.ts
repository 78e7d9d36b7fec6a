import { afterEach, describe, expect, test, vi } from 'vitest'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { clock } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const resultsOf = (assignmentId: string) =>
  database.assignmentResult.findMany({ where: { assignmentId }, orderBy: { memberId: 'asc' } })

describe('an assignment', () => {
  test('is taken by a learner, and its counting score is kept beside it', async () => {
    const { assignmentId, classId, learners } = await makeAssignment({ attemptsAllowed: 2 })
    const [ada] = learners
    await playAssigned(assignmentId, ada!, [0])
    const { attemptId } = await playAssigned(assignmentId, ada!, [0, 1])
    expect(await resultsOf(assignmentId)).toEqual([
      expect.objectContaining({
        memberId: await memberIdOf(classId, ada!),
        attempts: 2,
        running: false,
        score: 200,
        maxScore: 300,
        attemptId,
        lateDays: 0,
      }),
    ])
    await expect(startAssigned({ assignmentId }, ada!)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is nobody’s outside of the class, and not the teacher’s to take', async () => {
    const { assignmentId, teacher } = await makeAssignment()
    for (const stranger of [await makePerson(), teacher]) {
      await expect(startAssigned({ assignmentId }, stranger)).rejects.toMatchObject({ code: 'not-found' })
    }
    expect(await database.attempt.count({ where: { assignmentId } })).toBe(0)
  })

  test('opens and closes by the server’s clock', async () => {
    const opensAt = new Date('2026-03-01T08:00:00Z')
    const closesAt = new Date('2026-03-02T08:00:00Z')
    const { assignmentId, learners } = await makeAssignment({ opensAt, closesAt })
    const now = vi.spyOn(clock, 'now')
    now.mockReturnValue(new Date('2026-03-01T07:59:59Z'))
    await expect(startAssigned({ assignmentId }, learners[0]!)).rejects.toMatchObject({ code: 'conflict' })
    now.mockReturnValue(closesAt)
    await expect(startAssigned({ assignmentId }, learners[0]!)).rejects.toMatchObject({ code: 'conflict' })
    now.mockReturnValue(opensAt)
    const { attemptId } = await startAssigned({ assignmentId }, learners[0]!)
    expect(await startAssigned({ assignmentId }, learners[0]!)).toEqual({ attemptId })
    const attempt = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(attempt).toMatchObject({ deadlineAt: closesAt, number: 1 })
    expect(await resultsOf(assignmentId)).toMatchObject([{ running: true, score: null, maxScore: 300 }])
  })
})
