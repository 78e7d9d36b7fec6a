import { describe, expect, test } from 'vitest'
import { moved } from '#lib/attempts/moved-times.ts'
import { endOfTask, obstacleTo, samePassword } from '#lib/attempts/start-rules.ts'
import { type AssignmentRules, NOTHING_MORE } from '#lib/classes/assignment.ts'

const minute = (after: number) => new Date(Date.parse('2026-05-01T12:00:00Z') + after * 60_000)
const rules: AssignmentRules = {
  opensAt: minute(0),
  dueAt: minute(60),
  closesAt: minute(120),
  timeLimit: 600,
  attemptsAllowed: 2,
  scoring: 'highest',
  lateRule: 'mark',
  lateDeduction: 0,
  feedback: 'due',
}
const situation = {
  rules,
  taken: 0,
  knowsKeys: false,
  isGuest: false,
  takesGuests: true,
  isArchived: false,
  now: minute(30),
}

describe('what stands in the way of a start', () => {
  test.each([
    ['nothing', {}, null],
    ['an archived class', { isArchived: true }, 'archived'],
    ['being a guest', { isGuest: true, takesGuests: false }, 'guest'],
    ['being too early', { now: minute(-1) }, 'upcoming'],
    ['the close, to the moment', { now: minute(120) }, 'closed'],
    ['attempts that are used up', { taken: 2 }, 'used'],
    ['knowing the answers', { taken: 1, knowsKeys: true }, 'explained'],
    [
      'not what was learnt where answers are open to all',
      { rules: { ...rules, feedback: 'submitted' as const }, taken: 1, knowsKeys: true },
      null,
    ],
    ['no number where there is none', { rules: { ...rules, attemptsAllowed: null }, taken: 99 }, null],
  ])('%s', (_, change, obstacle) => expect(obstacleTo({ ...situation, ...change })).toBe(obstacle))
})

test('whoever has handed in ends when answers open, others when it closes', () => {
  expect(endOfTask(rules, 0)).toEqual(minute(120))
  expect(endOfTask(rules, 1)).toEqual(minute(60))
  expect(endOfTask({ ...rules, closesAt: null }, 1)).toEqual(minute(60))
  expect(endOfTask({ ...rules, feedback: 'submitted' }, 1)).toEqual(minute(120))
})

test('a password is the same however it is written', () => {
  expect(samePassword(' BLUE   whale', 'Blue Whale')).toBe(true)
  expect(samePassword('bluewhale', 'Blue Whale')).toBe(false)
})

describe('an attempt that was begun', () => {
  const running = {
    id: 'a',
    userId: 'u',
    state: 'inProgress' as const,
    startedAt: minute(30),
    timeLimit: 600,
    deadlineAt: minute(40),
    opensAt: null,
  }
  const move = (change: object, of: Partial<AssignmentRules> = {}, given = NOTHING_MORE, now = minute(35)) =>
    moved({ ...running, ...change }, { rules: { ...rules, ...of }, given, taken: 0, timeZone: 'UTC' }, now)

  test.each([
    ['stays as it is where nothing changes for it', {}, {}, minute(40)],
    ['keeps the limit that it began with', {}, { timeLimit: 60 }, minute(40)],
    ['ends earlier with an earlier close', {}, { dueAt: minute(37), closesAt: minute(38) }, minute(38)],
    ['ends now where the close is over', {}, { dueAt: minute(31), closesAt: minute(32) }, minute(35)],
    [
      'stays over where it was over',
      { deadlineAt: minute(33) },
      { dueAt: minute(31), closesAt: minute(32) },
      minute(33),
    ],
    ['has no end where there is none any more', { timeLimit: null }, { closesAt: null }, null],
  ])('%s', (_, attempt, of, deadlineAt) => expect(move(attempt, of)?.deadlineAt).toEqual(deadlineAt))

  test('gets more time, also when its time was up a moment ago', () => {
    const given = { ...NOTHING_MORE, timeFactor: 200 }
    expect(move({}, {}, given)).toMatchObject({ deadlineAt: minute(50), timeFactor: 200 })
    expect(move({}, {}, given, minute(41))?.deadlineAt).toEqual(minute(50))
  })

  test('that waits opens on the new day, or now; one that is open stays so', () => {
    const handedIn = { state: 'submitted' as const, opensAt: minute(60) }
    expect(move(handedIn, { dueAt: minute(90) })?.opensAt).toEqual(minute(90))
    expect(move(handedIn, { dueAt: minute(34) })?.opensAt).toEqual(minute(35))
    expect(move(handedIn, { feedback: 'never' })).toMatchObject({ feedback: 'never', opensAt: minute(35) })
    expect(move({ ...handedIn, opensAt: null }, { dueAt: minute(90) })).toBeNull()
  })
})
