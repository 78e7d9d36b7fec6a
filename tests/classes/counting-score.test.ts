import { describe, expect, test } from 'vitest'
import { daysLate, type LateRule, rulesFor, type Scoring } from '#lib/classes/assignment.ts'
import { countingScore } from '#lib/classes/counting-score.ts'

const dueAt = new Date('2026-05-01T12:00:00Z')
const hours = (after: number) => new Date(dueAt.getTime() + after * 3_600_000)

const attempts = [
  { id: 'a', number: 1, score: 500, maxScore: 1000, submittedAt: hours(-40) },
  { id: 'b', number: 2, score: 900, maxScore: 1000, submittedAt: hours(1) },
  { id: 'c', number: 3, score: 700, maxScore: 1000, submittedAt: hours(25) },
]

const rules = (scoring: Scoring, lateRule: LateRule = 'mark', lateDeduction = 0) => ({
  scoring,
  lateRule,
  lateDeduction,
  dueAt,
})

const count = (of: typeof attempts, by: ReturnType<typeof rules>) => countingScore(of, by, 'UTC')

describe('the score that counts', () => {
  test.each([
    ['highest', 900, 'b', 1],
    ['latest', 700, 'c', 2],
    ['first', 500, 'a', 0],
    ['average', 700, null, 2],
  ] as const)('is the %s', (scoring, score, attemptId, lateDays) => {
    expect(count(attempts, rules(scoring))).toMatchObject({ score, attemptId, lateDays })
  })

  test('loses a share for each day begun, before the best is chosen', () => {
    expect(count(attempts, rules('highest', 'deduct', 50))).toMatchObject({
      score: 500,
      attemptId: 'a',
    })
    expect(count(attempts.slice(1), rules('highest', 'deduct', 50))).toMatchObject({ score: 450 })
    expect(count(attempts.slice(2), rules('latest', 'deduct', 60))).toMatchObject({ score: 0 })
  })

  test('is late for nobody where late work is simply accepted', () => {
    expect(count(attempts, rules('latest', 'accept'))).toMatchObject({ score: 700, lateDays: 0 })
  })

  test('is nothing without an attempt', () => {
    expect(count([], rules('highest'))).toBeNull()
  })
})

test('a day is begun a moment after the due date', () => {
  expect(daysLate(dueAt, dueAt, 'UTC')).toBe(0)
  expect(daysLate(dueAt, new Date(dueAt.getTime() + 1), 'UTC')).toBe(1)
  expect(daysLate(dueAt, hours(24), 'UTC')).toBe(1)
  expect(daysLate(null, hours(1000), 'UTC')).toBe(0)
})

test('extra days move the due date and the end, which comes with the due date where nothing late is taken', () => {
  const base = {
    ...rules('highest'),
    opensAt: null,
    closesAt: hours(48),
    timeLimit: 600,
    attemptsAllowed: 1,
    feedback: 'due' as const,
  }
  const given = { timeFactor: 150, extraAttempts: 2, extraDays: 1 }
  expect(rulesFor(base, given, 'UTC')).toMatchObject({
    dueAt: hours(24),
    closesAt: hours(72),
    attemptsAllowed: 3,
  })
  expect(rulesFor({ ...base, lateRule: 'refuse' }, given, 'UTC')).toMatchObject({ closesAt: hours(24) })
  expect(rulesFor({ ...base, attemptsAllowed: null }, given, 'UTC')).toMatchObject({ attemptsAllowed: null })
})
