import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Actor } from '#lib/accounts/actor.ts'
import { limits } from '#lib/accounts/limits.ts'
import { readTask } from '#lib/attempts/read-task.ts'
import { startAssigned } from '#lib/attempts/start-assigned.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { database } from '#lib/database/client.ts'
import { at } from '../support/at.ts'
import { addMember, makeAssignment, makeClass, memberIdOf, playAssigned } from '../support/make-class.ts'
import { makePerson } from '../support/people.ts'

afterEach(() => vi.restoreAllMocks())

const dates = {
  opensAt: new Date('2026-05-01T08:00:00Z'),
  dueAt: new Date('2026-05-08T08:00:00Z'),
  closesAt: new Date('2026-05-10T08:00:00Z'),
}

describe('the page of a task', () => {
  test('says what holds for this learner, with what they are given more', async () => {
    at('2026-05-02T08:00:00Z')
    const made = await makeAssignment({ ...dates, timeLimit: 600, feedback: 'due' })
    const [ada, ben] = made.learners as [Actor, Actor]
    const memberId = await memberIdOf(made.classId, ada)
    await database.accommodation.create({
      data: { memberId, timeFactor: 150, extraAttempts: 1, extraDays: 2 },
    })
    expect(await readTask(made, ada)).toMatchObject({
      questions: 3,
      points: 300,
      rules: {
        dueAt: new Date('2026-05-10T08:00:00Z'),
        closesAt: new Date('2026-05-12T08:00:00Z'),
        attemptsAllowed: 2,
      },
      given: { timeFactor: 150 },
      attemptsLeft: 2,
      obstacle: null,
      running: null,
      asksPassword: false,
    })
    expect(await readTask(made, ben)).toMatchObject({ rules: dates, attemptsLeft: 1 })
  })

  test('hides the score until the learner’s own due date, and never tells a key', async () => {
    at('2026-05-02T08:00:00Z')
    const made = await makeAssignment({ ...dates, feedback: 'due' })
    const [ada] = made.learners as [Actor]
    await playAssigned(made.assignmentId, ada, [0, 1])
    const before = await readTask(made, ada)
    expect(before).toMatchObject({
      counting: null,
      scoreFrom: dates.dueAt,
      obstacle: 'used',
      attemptsLeft: 0,
    })
    expect(before.attempts).toMatchObject([{ state: 'submitted', score: null, isExplained: false }])
    expect(JSON.stringify(before)).not.toContain('200')
    at('2026-05-08T08:00:00Z')
    expect(await readTask(made, ada)).toMatchObject({
      counting: { score: 200, maxScore: 300 },
      scoreFrom: null,
      attempts: [{ score: 200, isExplained: true }],
    })
  })

  test('tells what a teacher set and wrote by hand with the scores, not before', async () => {
    at('2026-05-02T08:00:00Z')
    const made = await makeAssignment({ ...dates, feedback: 'due' })
    const [ada] = made.learners as [Actor]
    const memberId = await memberIdOf(made.classId, ada)
    const byHand = { score: 250, reason: 'Handed in on paper.', comment: 'Well done.' }
    await database.grade.create({ data: { ...byHand, assignmentId: made.assignmentId, memberId } })
    expect(await readTask(made, ada)).toMatchObject({ byHand: null })
    await playAssigned(made.assignmentId, ada, [0])
    expect(await readTask(made, ada)).toMatchObject({ byHand: null })
    at('2026-05-08T08:00:00Z')
    expect(await readTask(made, ada)).toMatchObject({ byHand, counting: { score: 100 } })
  })

  test('is nobody’s outside of the class, nor of a withdrawn task, nor under another class', async () => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const other = await makeClass()
    const strangers = [
      await makePerson(),
      other.learners[0]!,
      made.teacher,
      await addMember(made.classId, 'assistant'),
    ]
    for (const actor of strangers) {
      await expect(readTask(made, actor)).rejects.toMatchObject({ code: 'not-found' })
    }
    await expect(readTask({ ...made, classId: other.classId }, ada)).rejects.toMatchObject({
      code: 'not-found',
    })
    const elsewhere = { assignmentId: made.assignmentId, classId: other.classId }
    await expect(startAssigned(elsewhere, ada)).rejects.toMatchObject({ code: 'not-found' })
    expect(await database.attempt.count({ where: { assignmentId: made.assignmentId } })).toBe(0)
    await database.assignment.update({ where: { id: made.assignmentId }, data: { withdrawnAt: new Date() } })
    await expect(readTask(made, ada)).rejects.toMatchObject({ code: 'not-found' })
    await expect(startAssigned(made, ada)).rejects.toMatchObject({ code: 'not-found' })
  })
})

describe('a start', () => {
  test.each([
    ['before it opens', '2026-05-01T07:59:59Z', 'This is not open yet.'],
    ['at the close', '2026-05-10T08:00:00Z', 'This is closed.'],
  ])('%s is refused in words, as the page says', async (_, time, sentence) => {
    at(time)
    const made = await makeAssignment(dates)
    const [ada] = made.learners as [Actor]
    await expect(startAssigned(made, ada)).rejects.toMatchObject({ code: 'conflict', message: sentence })
    expect((await readTask(made, ada)).obstacle).not.toBeNull()
    expect(await database.attempt.count({ where: { assignmentId: made.assignmentId } })).toBe(0)
  })

  test('a millisecond before the close is taken, and ends with it', async () => {
    const made = await makeAssignment({ ...dates, timeLimit: 600 })
    at('2026-05-10T07:59:59.999Z')
    const { attemptId } = await startAssigned(made, made.learners[0]!)
    const { deadlineAt } = await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })
    expect(deadlineAt).toEqual(dates.closesAt)
  })

  test('twice at once is one attempt', async () => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const starts = await Promise.all([1, 2, 3, 4].map(() => startAssigned(made, ada)))
    expect(new Set(starts.map(({ attemptId }) => attemptId)).size).toBe(1)
    expect(await database.attempt.count({ where: { assignmentId: made.assignmentId } })).toBe(1)
  })

  test('beyond the attempts allowed is refused; one that was set aside leaves its place', async () => {
    const made = await makeAssignment({ attemptsAllowed: 2 })
    const [ada] = made.learners as [Actor]
    await playAssigned(made.assignmentId, ada, [])
    const { attemptId } = await playAssigned(made.assignmentId, ada, [])
    await expect(startAssigned(made, ada)).rejects.toMatchObject({
      message: 'You have used all your attempts.',
    })
    await database.attempt.update({
      where: { id: attemptId },
      data: { state: 'discarded', endedBy: null, submittedOn: null },
    })
    await startAssigned(made, ada)
  })

  test('by a guest is taken only where guests are welcome', async () => {
    const made = await makeAssignment()
    const guest = await makePerson({ isGuest: true })
    await database.member.create({
      data: { classId: made.classId, userId: guest.id, role: 'learner', name: 'Guest' },
    })
    await database.assignment.update({ where: { id: made.assignmentId }, data: { guests: false } })
    await expect(startAssigned(made, guest)).rejects.toMatchObject({ code: 'conflict' })
    await database.assignment.update({ where: { id: made.assignmentId }, data: { guests: true } })
    await startAssigned(made, guest)
  })

  test.each(['left', 'removed'] as const)('by somebody who %s is refused', async (state) => {
    const made = await makeAssignment()
    const [ada] = made.learners as [Actor]
    const id = await memberIdOf(made.classId, ada)
    await database.member.update({ where: { id }, data: { state, endedAt: new Date() } })
    await expect(startAssigned(made, ada)).rejects.toMatchObject({ code: 'not-found' })
  })

  test('in an archived class is refused', async () => {
    const made = await makeAssignment()
    await database.class.update({ where: { id: made.classId }, data: { archivedAt: new Date() } })
    await expect(startAssigned(made, made.learners[0]!)).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('where answers open on the due date', () => {
  const open = { ...dates, feedback: 'due' as const, attemptsAllowed: null }

  test('whoever has handed in cannot try again once they are open', async () => {
    const made = await makeAssignment(open)
    const [ada, ben] = made.learners as [Actor, Actor]
    at('2026-05-02T08:00:00Z')
    await playAssigned(made.assignmentId, ada, [])
    at('2026-05-09T08:00:00Z')
    await expect(startAssigned(made, ada)).rejects.toMatchObject({
      message: expect.stringContaining('open to you'),
    })
    // Somebody who has not seen them may still be late.
    await startAssigned(made, ben)
  })

  test('an attempt after the first ends when they open, the first one may go on', async () => {
    const made = await makeAssignment(open)
    const [ada, ben] = made.learners as [Actor, Actor]
    at('2026-05-02T08:00:00Z')
    await playAssigned(made.assignmentId, ada, [])
    const deadline = async (actor: Actor) => {
      const { attemptId } = await startAssigned(made, actor)
      return (await database.attempt.findUniqueOrThrow({ where: { id: attemptId } })).deadlineAt
    }
    expect([await deadline(ada), await deadline(ben)]).toEqual([dates.dueAt, dates.closesAt])
  })

  test('a late one is explained with handing in, and not before', async () => {
    const made = await makeAssignment(open)
    const [ada] = made.learners as [Actor]
    at('2026-05-09T08:00:00Z')
    const { attemptId } = await startAssigned(made, ada)
    expect((await readTask(made, ada)).attempts).toMatchObject([{ isExplained: false }])
    await submitAttempt({ attemptId }, ada)
    expect((await readTask(made, ada)).attempts).toMatchObject([{ isExplained: true, score: 0 }])
  })
})

describe('a password', () => {
  const withPassword = async () => {
    const made = await makeAssignment()
    await database.assignment.update({ where: { id: made.assignmentId }, data: { password: 'Blue Whale' } })
    const start = (password?: string, actor = made.learners[0]!) =>
      startAssigned({ ...made, password }, actor)
    return { ...made, start }
  }

  test('is asked for before the start, however it is written, and not to go on', async () => {
    const { start } = await withPassword()
    await expect(start()).rejects.toMatchObject({
      code: 'invalid',
      fields: { password: [expect.any(String)] },
    })
    await expect(start('whale')).rejects.toMatchObject({ code: 'invalid' })
    const { attemptId } = await start('  blue  WHALE ')
    expect(await start()).toEqual({ attemptId })
  })

  test('cannot be guessed by trying many', async () => {
    const { start, learners } = await withPassword()
    const tries = await Promise.allSettled(Array.from({ length: 14 }, (_, number) => start(`word ${number}`)))
    const limited = tries.filter((one) => one.status === 'rejected' && one.reason.code === 'rate-limited')
    expect(limited.length).toBe(4)
    await expect(start('blue whale')).rejects.toMatchObject({ code: 'rate-limited' })
    await start('blue whale', learners[1]!)
  })

  test('cannot be guessed by many guests of one address, who have tries of their own', async () => {
    const { classId, assignmentId } = await withPassword()
    const address = '203.0.113.9'
    const asGuest = async (password: string, from = address) => {
      const guest = await makePerson({ isGuest: true })
      await database.member.create({ data: { classId, userId: guest.id, role: 'learner', name: 'A guest' } })
      return startAssigned({ assignmentId, password, address: from }, guest)
    }
    await asGuest('blue whale')
    for (let number = 0; number < limits.taskAddress.tries; number += 1) {
      await expect(asGuest(`word ${number}`)).rejects.toMatchObject({ code: 'invalid' })
    }
    await expect(asGuest('blue whale')).rejects.toMatchObject({ code: 'rate-limited' })
    await asGuest('blue whale', '203.0.113.10')
  })

  test('is never told to a learner', async () => {
    const { start, ...made } = await withPassword()
    expect(JSON.stringify(await readTask(made, made.learners[0]!))).not.toMatch(/whale/i)
  })
})
