import { describe, expect, test } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { readResult } from '#lib/attempts/read-result.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { readAssignmentLog } from '#lib/classes/read-assignment-log.ts'
import { database } from '#lib/database/client.ts'
import { auditSums } from '#lib/progress/audit-sums.ts'
import type { Difference } from '#lib/progress/difference.ts'
import { discardAttempt } from '#lib/results/discard-attempt.ts'
import { addMember, makeAssignment, makeClass, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

const reason = 'The network failed.'
const result = (assignmentId: string) =>
  database.assignmentResult.findFirstOrThrow({ where: { assignmentId } })

async function differences(): Promise<Difference[]> {
  const found: Difference[] = []
  await auditSums((difference) => found.push(difference), { repair: false })
  return found
}

describe('setting an attempt aside', () => {
  test('takes it out of the gradebook and the learner’s sums, gives the attempt back, and tells why', async () => {
    const made = await makeAssignment({ attemptsAllowed: 2, scoring: 'highest' })
    const [ada] = made.learners as [Actor]
    await playAssigned(made.assignmentId, ada, [0])
    const { attemptId } = await playAssigned(made.assignmentId, ada, [0, 1, 2])
    expect(await result(made.assignmentId)).toMatchObject({ attempts: 2, score: 300 })
    await discardAttempt({ classId: made.classId, attemptId, reason }, made.teacher)
    expect(await result(made.assignmentId)).toMatchObject({ attempts: 1, score: 100 })
    expect(await readTask(made, ada)).toMatchObject({
      attemptsLeft: 1,
      attempts: [{ state: 'submitted' }, { state: 'discarded', discardReason: reason, score: null }],
    })
    expect(await readResult({ attemptId }, ada)).toMatchObject({
      state: 'discarded',
      isExplained: false,
      score: null,
    })
    expect(await differences()).toEqual([])
    expect(await database.dayScore.findMany({ where: { userId: ada.id } })).toMatchObject([
      { attempts: 1, score: 100 },
    ])
    expect((await readAssignmentLog(made, made.teacher))[0]).toMatchObject({
      action: 'attempt-discarded',
      members: ['Learner 1'],
      reason,
    })
    await discardAttempt({ classId: made.classId, attemptId, reason }, made.teacher)
    expect(await differences()).toEqual([])
    await startAssigned(made, ada)
  })

  test('of the only one leaves nothing', async () => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
    await discardAttempt({ classId: made.classId, attemptId, reason }, made.teacher)
    expect(await differences()).toEqual([])
    expect(await database.dayScore.count({ where: { userId: ada.id } })).toBe(0)
    expect(await result(made.assignmentId)).toMatchObject({ attempts: 0, score: null })
  })

  test('of one that waits, and of one that runs, ends it', async () => {
    const made = await makeAssignment({
      feedback: 'due',
      dueAt: new Date(Date.now() + 60_000),
      attemptsAllowed: null,
    })
    const [ada] = made.learners as [Actor]
    const waiting = await playAssigned(made.assignmentId, ada, [0])
    const running = await startAssigned(made, ada)
    for (const { attemptId } of [waiting, running]) {
      await discardAttempt({ classId: made.classId, attemptId, reason }, made.teacher)
    }
    expect(await result(made.assignmentId)).toMatchObject({ attempts: 0, running: false })
    const answer = { position: 0, choice: [], revision: 0, saveId: crypto.randomUUID() }
    await expect(saveResponse({ ...running, ...answer }, ada)).rejects.toMatchObject({
      code: 'conflict',
      details: { state: 'discarded' },
    })
    expect(await differences()).toEqual([])
  })

  test('twice changes nothing, and says when a colleague gave another reason', async () => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
    const asked = { classId: made.classId, attemptId, reason }
    await discardAttempt(asked, made.teacher)
    await discardAttempt(asked, made.teacher)
    await expect(discardAttempt({ ...asked, reason: 'The fire alarm.' }, made.teacher)).rejects.toMatchObject(
      {
        code: 'conflict',
        message: expect.stringContaining(reason),
      },
    )
    expect(await database.attempt.findUnique({ where: { id: attemptId } })).toMatchObject({
      discardReason: reason,
    })
    expect(
      await database.auditLog.count({ where: { subject: made.assignmentId, action: 'attempt-discarded' } }),
    ).toBe(1)
  })

  test('needs a reason, and a teacher of the class', async () => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
    const asked = { classId: made.classId, attemptId, reason }
    await expect(discardAttempt({ ...asked, reason: ' ' }, made.teacher)).rejects.toMatchObject({
      fields: { reason: [expect.any(String)] },
    })
    const other = await makeClass()
    const strangers = [ada, await addMember(made.classId, 'assistant'), other.teacher, await makePerson()]
    for (const actor of strangers) {
      await expect(discardAttempt(asked, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(discardAttempt({ ...asked, classId: other.classId }, other.teacher)).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await result(made.assignmentId)).toMatchObject({ attempts: 1 })
  })
})

test('what its questions count anew follows, and an attempt that runs beside it has the time of a first one', async () => {
  const dueAt = new Date(Date.now() + 3_600_000)
  const closesAt = new Date(Date.now() + 7_200_000)
  const made = await makeAssignment({ attemptsAllowed: 2, feedback: 'due', dueAt, closesAt })
  const [ada] = made.learners as [Actor]
  const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
  const second = await startAssigned(made, ada)
  const deadline = async () =>
    (await database.attempt.findUniqueOrThrow({ where: { id: second.attemptId } })).deadlineAt
  expect(await deadline()).toEqual(dueAt)
  await database.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE key LIKE 'count-items-%'`
  await discardAttempt({ classId: made.classId, attemptId, reason }, made.teacher)
  expect(await deadline()).toEqual(closesAt)
  const { editionId } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
  expect(
    await database.$queryRaw`SELECT key FROM graphile_worker.jobs WHERE key LIKE 'count-items-%'`,
  ).toEqual([{ key: `count-items-${editionId}` }])
})
