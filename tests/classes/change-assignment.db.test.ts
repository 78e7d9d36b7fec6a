import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { changeAssignment } from '#lib/attempts/change-assignment.ts'
import { readClock } from '#lib/attempts/read-clock.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'
import { readAssignment } from '#lib/classes/read-assignment.ts'
import { readAssignmentForm } from '#lib/classes/read-assignment-form.ts'
import { readAssignmentLog } from '#lib/classes/read-assignment-log.ts'
import { renewEdition } from '#lib/classes/renew-edition.ts'
import { withdrawAssignment } from '#lib/classes/withdraw-assignment.ts'
import { database } from '#lib/database/client.ts'
import { applyRegrade } from '#lib/results/apply-regrade.ts'
import { at } from '../support/at.ts'
import { addMember, makeAssignment, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const rules = {
  dueAt: new Date('2026-05-08T08:00:00Z'),
  closesAt: new Date('2026-05-10T08:00:00Z'),
  timeLimit: 3600,
  attemptsAllowed: 3,
}

type Made = Awaited<ReturnType<typeof makeAssignment>>
let made: Made
let ada: Actor

async function set(more: Parameters<typeof makeAssignment>[0] = {}) {
  made = await makeAssignment({ ...rules, ...more })
  ada = made.learners[0]!
}
beforeEach(() => {
  at('2026-05-02T08:00:00Z')
})

async function change(fields: Partial<AssignmentForm>, actor = made.teacher) {
  const { form, revision } = await readAssignmentForm(made, made.teacher)
  await changeAssignment({ ...made, revision, form: { ...form, ...fields } }, actor)
}
const attempt = (id: string) => database.attempt.findUniqueOrThrow({ where: { id } })
const result = async (actor: Actor) =>
  database.assignmentResult.findFirst({
    where: { assignmentId: made.assignmentId, memberId: await memberIdOf(made.classId, actor) },
  })

describe('changing dates', () => {
  test('an earlier close ends what runs earlier, a later one gives it the whole limit again', async () => {
    await set()
    at('2026-05-02T09:00:00Z')
    const { attemptId } = await startAssigned(made, ada)
    await change({ dueAt: '2026-05-02T09:10', closesAt: '2026-05-02T09:20' })
    expect((await attempt(attemptId)).deadlineAt).toEqual(new Date('2026-05-02T09:20:00Z'))
    await change({ dueAt: '2026-05-08T08:00', closesAt: '2026-05-10T08:00' })
    expect((await attempt(attemptId)).deadlineAt).toEqual(new Date('2026-05-02T10:00:00Z'))
    expect((await readClock({ attemptId }, ada)).deadlineAt).toBe('2026-05-02T10:00:00.000Z')
  })

  test('a close that is over hands in what runs, at the moment of saving', async () => {
    await set()
    const { attemptId } = await startAssigned(made, ada)
    at('2026-05-02T08:30:00Z')
    await change({ dueAt: '2026-05-02T08:10', closesAt: '2026-05-02T08:20' })
    at('2026-05-02T08:31:00Z')
    await settleAttempt({ attemptId })
    expect(await attempt(attemptId)).toMatchObject({
      state: 'submitted',
      endedBy: 'deadline',
      submittedAt: new Date('2026-05-02T08:30:00Z'),
    })
    expect(await result(ada)).toMatchObject({ attempts: 1, running: false, lateDays: 1 })
  })

  test('a job looks after the new deadline', async () => {
    await set()
    const { attemptId } = await startAssigned(made, ada)
    await change({ dueAt: '2026-05-02T08:10', closesAt: '2026-05-02T08:20' })
    const jobs = await database.$queryRaw<{ run_at: Date }[]>`
      SELECT run_at FROM graphile_worker.jobs WHERE key = ${`settle-${attemptId}`}`
    expect(jobs).toEqual([{ run_at: new Date('2026-05-02T08:20:05Z') }])
  })

  test('a new time limit holds for new attempts', async () => {
    await set()
    const { attemptId } = await startAssigned(made, ada)
    await change({ timeLimit: '5' })
    expect(await attempt(attemptId)).toMatchObject({
      timeLimit: 3600,
      deadlineAt: new Date('2026-05-02T09:00:00Z'),
    })
    const other = await startAssigned(made, made.learners[1]!)
    expect(await attempt(other.attemptId)).toMatchObject({ deadlineAt: new Date('2026-05-02T08:05:00Z') })
  })

  test('a later due date takes lateness and what was taken off away, an earlier one brings it', async () => {
    await set({ lateRule: 'deduct', lateDeduction: 10 })
    at('2026-05-09T09:00:00Z')
    await playAssigned(made.assignmentId, ada, [0, 1, 2])
    expect(await result(ada)).toMatchObject({ score: 240, lateDays: 2 })
    await change({ dueAt: '2026-05-10T08:00' })
    expect(await result(ada)).toMatchObject({ score: 300, lateDays: 0 })
    await change({ dueAt: '2026-05-06T08:00' })
    expect(await result(ada)).toMatchObject({ score: 180, lateDays: 4 })
  })

  test('which score counts is counted anew', async () => {
    await set()
    await playAssigned(made.assignmentId, ada, [0, 1])
    await playAssigned(made.assignmentId, ada, [0])
    expect((await result(ada))?.score).toBe(200)
    await change({ scoring: 'latest' })
    expect((await result(ada))?.score).toBe(100)
  })
})

describe('changing when answers open', () => {
  test('moves what waits, and leaves open what is open', async () => {
    await set({ feedback: 'due' })
    await playAssigned(made.assignmentId, ada, [0])
    await change({ dueAt: '2026-05-09T08:00' })
    expect(await readTask(made, ada)).toMatchObject({
      scoreFrom: new Date('2026-05-09T08:00:00Z'),
      counting: null,
    })
    at('2026-05-09T08:00:00Z')
    expect(await readTask(made, ada)).toMatchObject({ scoreFrom: null, counting: { score: 100 } })
    at('2026-05-09T09:00:00Z')
    await change({ dueAt: '2026-05-10T08:00' })
    const after = await readTask(made, ada)
    expect(after).toMatchObject({ scoreFrom: null, attempts: [{ isExplained: true }], obstacle: 'explained' })
  })

  test('opens at once what waits, where it is to be explained with handing in', async () => {
    await set({ feedback: 'due' })
    const { attemptId } = await playAssigned(made.assignmentId, ada, [0])
    await change({ feedback: 'submitted' })
    expect(await readTask(made, ada)).toMatchObject({
      counting: { score: 100 },
      attempts: [{ isExplained: true }],
    })
    expect(await attempt(attemptId)).toMatchObject({ opensAt: null, feedback: 'submitted' })
    const days = await database.dayScore.findMany({ where: { userId: ada.id } })
    expect(days).toMatchObject([{ score: 100, attempts: 1 }])
  })

  test('holds for what runs', async () => {
    await set({ feedback: 'submitted' })
    const { attemptId } = await startAssigned(made, ada)
    await change({ feedback: 'due' })
    expect(await attempt(attemptId)).toMatchObject({ feedback: 'due', dueAt: rules.dueAt })
  })
})

describe('two teachers at once', () => {
  test('the second is told what the first saved, and nothing is written', async () => {
    await set()
    const other = await addMember(made.classId, 'teacher')
    const { form, revision } = await readAssignmentForm(made, made.teacher)
    const save = (title: string, actor: Actor) =>
      changeAssignment({ ...made, revision, form: { ...form, title } }, actor)
    const saved = await Promise.allSettled([save('Mine', made.teacher), save('Theirs', other)])
    const [refused] = saved.filter((one) => one.status === 'rejected')
    const { title } = await database.assignment.findUniqueOrThrow({ where: { id: made.assignmentId } })
    expect(refused?.reason).toMatchObject({
      code: 'conflict',
      details: { revision: revision + 1, form: { title } },
    })
    expect(saved.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })
})

test('a start at the moment of a change meets the new rules, or follows them', async () => {
  await set()
  for (let round = 0; round < 5; round += 1) {
    const close = `2026-05-02T08:${20 + round}`
    const [started] = await Promise.all([
      startAssigned(made, made.learners[round % 2]!),
      change({ dueAt: '2026-05-02T08:10', closesAt: close }),
    ])
    expect((await attempt(started.attemptId)).deadlineAt).toEqual(new Date(`${close}:00Z`))
  }
})

test('what was changed is logged with before and after, but not the password', async () => {
  await set()
  await change({ dueAt: '2026-05-09T08:00', password: 'whale' })
  await change({})
  const log = await readAssignmentLog(made, made.teacher)
  expect(log.map(({ action }) => action)).toEqual(['assignment-changed', 'assignment-made'])
  expect(log[0]).toMatchObject({
    by: 'Ada',
    changes: [
      { field: 'dueAt', before: '2026-05-08T08:00', after: '2026-05-09T08:00' },
      { field: 'password', before: '', after: 'set' },
    ],
  })
  await expect(readAssignmentLog(made, ada)).rejects.toMatchObject({ code: 'not-found' })
})

test('only teachers of the class change, renew or withdraw', async () => {
  await set()
  const assistant = await addMember(made.classId, 'assistant')
  for (const actor of [ada, assistant, await makePerson()]) {
    await expect(change({ title: 'x' }, actor)).rejects.toMatchObject({ code: 'not-found' })
    await expect(readAssignmentForm(made, actor)).rejects.toMatchObject({ code: 'not-found' })
    await expect(renewEdition({ ...made, seen: '' }, actor)).rejects.toMatchObject({ code: 'not-found' })
    await expect(withdrawAssignment({ ...made, isWithdrawn: true }, actor)).rejects.toMatchObject({
      code: 'not-found',
    })
  }
  expect((await readAssignment(made, made.teacher)).revision).toBe(1)
})

describe('new questions of the quiz', () => {
  const seenNow = async () => (await readAssignmentForm(made, made.teacher)).editionId
  const renew = async () => renewEdition({ ...made, seen: await seenNow() }, made.teacher)

  test('are taken over while nobody has begun', async () => {
    await set()
    await database.quizItem.deleteMany({ where: { quizId: made.quizId, position: 2 } })
    expect((await readAssignmentForm(made, made.teacher)).quizHasChanged).toBe(true)
    await renew()
    expect((await readTask(made, ada)).questions).toBe(2)
    expect((await readAssignmentForm(made, made.teacher)).quizHasChanged).toBe(false)
  })

  test('do not undo what a colleague corrected since the page was opened, until that is seen', async () => {
    await set()
    const seen = await seenNow()
    const [item] = await database.quizItem.findMany({
      where: { quizId: made.quizId },
      include: { version: true },
    })
    const dropped = { questionId: item!.version.questionId, change: { kind: 'drop' as const } }
    const task = { classId: made.classId, assignmentId: made.assignmentId }
    const colleague = await addMember(made.classId, 'teacher')
    await applyRegrade({ ...task, ...dropped, reason: 'It is unclear.', seen: '' }, colleague)
    await database.regrade.updateMany({ where: { assignmentId: made.assignmentId }, data: { state: 'done' } })
    const theirs = await seenNow()
    await expect(renewEdition({ ...made, seen }, made.teacher)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('2 questions now. The quiz has 3 questions.'),
      details: { editionId: theirs },
    })
    expect(await readAssignmentForm(made, made.teacher)).toMatchObject({
      editionId: theirs,
      isCorrected: true,
    })
    await renew()
    expect((await readAssignmentForm(made, made.teacher)).quizHasChanged).toBe(false)
  })

  test('are not, once somebody has', async () => {
    await set()
    await startAssigned(made, ada)
    await database.quizItem.deleteMany({ where: { quizId: made.quizId, position: 2 } })
    await expect(renew()).rejects.toMatchObject({ code: 'conflict' })
    expect((await readTask(made, ada)).questions).toBe(3)
  })
})

test('a withdrawn assignment is gone for its learners, keeps what was done, and can be given again', async () => {
  await set()
  await playAssigned(made.assignmentId, ada, [0])
  await withdrawAssignment({ ...made, isWithdrawn: true }, made.teacher)
  await expect(readTask(made, ada)).rejects.toMatchObject({ code: 'not-found' })
  expect((await readAssignment(made, made.teacher)).counts.handedIn).toBe(1)
  await withdrawAssignment({ ...made, isWithdrawn: false }, made.teacher)
  expect((await readTask(made, ada)).attempts).toHaveLength(1)
})
