import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { GRACE } from '#lib/attempts/deadline.ts'
import { flagResponse } from '#lib/attempts/flag-response.ts'
import { listOpenAttempts } from '#lib/attempts/list-open-attempts.ts'
import { readClock } from '#lib/attempts/read-clock.ts'
import { readReview } from '#lib/attempts/read-review.ts'
import { saveResponse } from '#lib/attempts/save-response.ts'
import { settleAttempt } from '#lib/attempts/settle-attempts.ts'
import { startAttempt } from '#lib/attempts/start-attempt.ts'
import { submitAttempt } from '#lib/attempts/submit-attempt.ts'
import { clock, dayOf } from '#lib/clock.ts'
import { database } from '#lib/database/client.ts'
import { makePerson } from '../support/people.ts'
import { startOn } from '../support/start.ts'

const LIMIT = 60
const begin = new Date('2026-03-01T12:00:00Z')
const deadline = new Date('2026-03-01T12:01:00Z')

/** So many seconds after the start. */
const at = (seconds: number) =>
  vi.spyOn(clock, 'now').mockReturnValue(new Date(begin.getTime() + seconds * 1_000))

type Job = { name: string; payload: { attemptId: string }; run_at: Date }
const jobsOf = async (attemptId: string) =>
  (
    await database.$queryRaw<Job[]>`
      SELECT tasks.identifier AS name, jobs.payload, jobs.run_at FROM graphile_worker._private_jobs jobs
      JOIN graphile_worker._private_tasks tasks ON tasks.id = jobs.task_id
      WHERE jobs.payload->>'attemptId' = ${attemptId}`
  ).map(({ name, run_at }) => ({ name, at: run_at.toISOString() }))

const daysOf = (userId: string) => database.dayScore.findMany({ where: { userId } })

beforeEach(() => void at(0))
afterEach(() => vi.restoreAllMocks())

describe('a limit', () => {
  test('is frozen when the attempt starts, and a job comes when its grace is over', async () => {
    const { quizId, attemptId, row, view } = await startOn({ timeLimit: LIMIT })
    await database.quiz.update({ where: { id: quizId }, data: { timeLimit: null, feedback: 'never' } })
    expect(await row()).toMatchObject({ timeLimit: LIMIT, deadlineAt: deadline, feedback: 'submitted' })
    expect(await view()).toMatchObject({
      deadlineAt: deadline.toISOString(),
      serverTime: begin.toISOString(),
    })
    expect(await jobsOf(attemptId)).toEqual([{ name: 'settle-attempt', at: '2026-03-01T12:01:05.000Z' }])
  })

  test('is told with the server’s time in every answer, to nobody else', async () => {
    const { by, attemptId, save, keys } = await startOn({ timeLimit: LIMIT })
    at(10)
    const told = { serverTime: '2026-03-01T12:00:10.000Z', deadlineAt: deadline.toISOString() }
    expect(await save(0, keys[0]!)).toMatchObject(told)
    expect(await flagResponse({ attemptId, position: 1, flagged: true }, by)).toMatchObject(told)
    expect(await readClock({ attemptId }, by)).toEqual(told)
    await expect(readClock({ attemptId }, await makePerson())).rejects.toMatchObject({ code: 'not-found' })
  })

  test('an attempt without one has no deadline and no job', async () => {
    const { attemptId, row } = await startOn({})
    expect(await row()).toMatchObject({ deadlineAt: null })
    expect(await jobsOf(attemptId)).toEqual([])
  })
})

describe('a save', () => {
  test('is taken until the grace is over, and then refused with a sentence; nothing is written', async () => {
    const { by, attemptId, save, keys, response } = await startOn({ timeLimit: LIMIT })
    at(LIMIT + GRACE)
    expect(await save(0, keys[0]!)).toMatchObject({ revision: 1 })
    at(LIMIT + GRACE + 0.001)
    const late = {
      code: 'conflict',
      message: 'The time is up. What was saved before counts.',
      details: { state: 'submitted', endedBy: 'deadline' },
    }
    await expect(save(1, keys[1]!)).rejects.toMatchObject(late)
    await expect(save(0, [], 1)).rejects.toMatchObject(late)
    await expect(flagResponse({ attemptId, position: 1, flagged: true }, by)).rejects.toMatchObject(late)
    expect(await response(1)).toMatchObject({ choice: null, revision: 0, flagged: false })
    expect(await response(0)).toMatchObject({ choice: keys[0], revision: 1 })
  })

  test('that was taken in time is answered as before when it comes again late', async () => {
    const { by, attemptId, keys } = await startOn({ timeLimit: LIMIT })
    const save = { attemptId, position: 0, choice: keys[0]!, revision: 0, saveId: randomUUID() }
    at(LIMIT)
    const first = await saveResponse(save, by)
    at(LIMIT + 600)
    expect(await saveResponse(save, by)).toMatchObject({ revision: 1, savedAt: first.savedAt })
  })
})

describe('when the time is up', () => {
  test('the job submits with what was saved, at the deadline, on the person’s own day, and once', async () => {
    const { by, attemptId, save, keys, row } = await startOn(
      { timeLimit: LIMIT },
      { timeZone: 'Pacific/Auckland' },
    )
    await save(0, keys[0]!)
    at(LIMIT + GRACE + 1)
    await Promise.all([
      settleAttempt({ attemptId }),
      settleAttempt({ attemptId }),
      settleAttempt({ attemptId }),
    ])
    await settleAttempt({ attemptId })
    const ended = await row()
    expect(ended).toMatchObject({
      state: 'submitted',
      endedBy: 'deadline',
      submittedAt: deadline,
      score: 100,
    })
    expect(dayOf(ended.submittedOn!)).toBe('2026-03-02')
    expect(await daysOf(by.id)).toEqual([expect.objectContaining({ attempts: 1, score: 100, questions: 3 })])
  })

  test('a job that comes too early changes nothing and comes again', async () => {
    const { attemptId, row } = await startOn({ timeLimit: LIMIT })
    at(LIMIT + GRACE - 2)
    await settleAttempt({ attemptId })
    expect(await row()).toMatchObject({ state: 'inProgress' })
    const [job] = await jobsOf(attemptId)
    expect(new Date(job!.at).getTime()).toBeGreaterThan(begin.getTime() + (LIMIT + GRACE) * 1_000)
  })

  test('a job for an attempt that is gone or submitted does nothing', async () => {
    const { by, attemptId, row } = await startOn({ timeLimit: LIMIT })
    at(10)
    await submitAttempt({ attemptId }, by)
    const before = await row()
    at(LIMIT + 60)
    await settleAttempt({ attemptId })
    expect(await row()).toEqual(before)
    expect(before).toMatchObject({ endedBy: 'person', submittedAt: new Date('2026-03-01T12:00:10Z') })
    await settleAttempt({ attemptId: randomUUID() })
  })

  test.each([
    ['the player', (attempt: Started) => attempt.view()],
    ['the review', (attempt: Started) => readReview(attempt, attempt.by)],
    ['the list of what is open', (attempt: Started) => listOpenAttempts(attempt.by)],
    ['a new start', (attempt: Started) => startAttempt(attempt, attempt.by)],
    ['a submit', (attempt: Started) => submitAttempt(attempt, attempt.by)],
  ])('%s ends it before the job has come', async (_, read) => {
    const attempt = await startOn({ timeLimit: LIMIT })
    await attempt.save(0, attempt.keys[0]!)
    at(LIMIT + 3_600)
    await read(attempt)
    const row = await attempt.row()
    expect(row).toMatchObject({ state: 'submitted', endedBy: 'deadline', submittedAt: deadline, score: 100 })
    expect(await daysOf(attempt.by.id)).toHaveLength(1)
  })

  test('a submission within the grace is the deadline’s', async () => {
    const { by, attemptId, row } = await startOn({ timeLimit: LIMIT })
    at(LIMIT + 1)
    await submitAttempt({ attemptId }, by)
    expect(await row()).toMatchObject({ endedBy: 'deadline', submittedAt: deadline })
  })

  test('a save that races with the end is either marked or refused', async () => {
    for (let round = 0; round < 8; round += 1) {
      at(0)
      const { attemptId, save, keys, row } = await startOn({ timeLimit: LIMIT })
      // The save reads the clock within the grace, the job just behind it.
      let reads = 0
      vi.spyOn(clock, 'now').mockImplementation(() => {
        reads += 1
        return new Date(begin.getTime() + (LIMIT + GRACE) * 1_000 + (reads > 1 ? 1 : 0))
      })
      const [saved] = await Promise.allSettled([save(0, keys[0]!), settleAttempt({ attemptId })])
      at(LIMIT + 60)
      await settleAttempt({ attemptId })
      expect((await row()).score).toBe(saved.status === 'fulfilled' ? 100 : 0)
    }
  })
})

type Started = Awaited<ReturnType<typeof startOn>>

describe('time spent', () => {
  test('only grows, and is no longer than the attempt', async () => {
    const { by, attemptId, save, keys, response, row } = await startOn({})
    at(30)
    await save(0, keys[0]!, 0, 20)
    expect(await response(0)).toMatchObject({ seconds: 20 })
    await save(0, [], 1, 5)
    expect(await response(0)).toMatchObject({ seconds: 20 })
    await save(1, keys[1]!, 0, 9_999)
    expect(await response(1)).toMatchObject({ seconds: 30 })
    at(40)
    await submitAttempt({ attemptId, seconds: { 0: 25, 2: 3, 77: 9 } }, by)
    expect((await response(0)).seconds).toBe(25)
    expect((await response(2)).seconds).toBe(3)
    // Two devices told more together than there was.
    expect((await row()).seconds).toBe(40)
    expect(await daysOf(by.id)).toEqual([expect.objectContaining({ seconds: 40 })])
  })
})

describe('a flag', () => {
  test('the last one wins, and tells nothing else', async () => {
    const { by, attemptId, view } = await startOn({})
    const flag = (flagged: boolean) => flagResponse({ attemptId, position: 1, flagged }, by)
    await flag(true)
    expect((await view()).questions.map((question) => question.flagged)).toEqual([false, true, false])
    await flag(false)
    expect(Object.keys(await flag(false)).sort()).toEqual(['deadlineAt', 'flagged', 'serverTime'])
    expect((await view()).questions.map((question) => question.flagged)).toEqual([false, false, false])
  })

  test.each([-1, 99, 0.5, Number.NaN])('position %d does not exist', async (position) => {
    const { by, attemptId } = await startOn({})
    const flag = { attemptId, position, flagged: true }
    await expect(flagResponse(flag, by)).rejects.toMatchObject({ code: 'not-found' })
    await expect(flagResponse({ ...flag, position: 0 }, await makePerson())).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
