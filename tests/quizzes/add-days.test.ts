import { describe, expect, test } from 'vitest'
import { daysLate, rulesFor } from '#lib/classes/assignment.ts'
import { addDays, localTime, momentOf } from '#lib/quizzes/local-time.ts'

const moment = (timeZone: string, local: string): Date => momentOf(timeZone, local) as Date

// Each of them spans the change of the clocks.
const changes = [
  ['Europe/Rome', '2026-03-27T18:00', '2026-03-30T18:00', 71],
  ['Europe/Rome', '2026-10-23T18:00', '2026-10-26T18:00', 73],
  ['America/New_York', '2026-03-06T18:00', '2026-03-09T18:00', 71],
  ['America/New_York', '2026-10-30T18:00', '2026-11-02T18:00', 73],
] as const

describe.each(changes)('in %s, three days after %s', (timeZone, from, to, hours) => {
  const due = moment(timeZone, from)
  const end = moment(timeZone, to)

  test('clocks show the same hour', () => {
    expect(localTime(timeZone, addDays(due, 3, timeZone))).toBe(to)
    expect(addDays(due, 3, timeZone).getTime() - due.getTime()).toBe(hours * 3_600_000)
    expect(addDays(end, -3, timeZone)).toEqual(due)
  })

  test('the fourth day late begins, not sooner and not later', () => {
    expect(daysLate(due, end, timeZone)).toBe(3)
    expect(daysLate(due, new Date(end.getTime() + 1), timeZone)).toBe(4)
    expect(daysLate(due, new Date(due.getTime() + 1), timeZone)).toBe(1)
    expect(daysLate(due, addDays(due, 200, timeZone), timeZone)).toBe(200)
    expect(daysLate(due, new Date(addDays(due, 200, timeZone).getTime() + 1), timeZone)).toBe(201)
  })

  test('it is due and closes for whoever has three days more', () => {
    const rules = {
      ...{ opensAt: null, dueAt: due, closesAt: due, timeLimit: null, attemptsAllowed: 1 },
      ...({ scoring: 'highest', lateRule: 'mark', lateDeduction: 0, feedback: 'due' } as const),
    }
    const given = { timeFactor: 100, extraAttempts: 0, extraDays: 3 }
    expect(rulesFor(rules, given, timeZone)).toMatchObject({ dueAt: end, closesAt: end })
    const refused = { ...rules, lateRule: 'refuse' as const, closesAt: null }
    expect(rulesFor(refused, given, timeZone).closesAt).toEqual(end)
  })
})

test.each([
  ['is skipped', 'Europe/Rome', '2026-03-27T02:30', '2026-03-29T02:30'],
  ['is shown twice', 'Europe/Rome', '2026-10-23T02:30', '2026-10-25T02:30'],
  ['is skipped', 'America/New_York', '2026-03-06T02:30', '2026-03-08T02:30'],
  ['is shown twice', 'America/New_York', '2026-10-30T01:30', '2026-11-01T01:30'],
])('an hour that %s in %s is taken as it is where it is typed', (_, timeZone, from, to) => {
  expect(addDays(moment(timeZone, from), 2, timeZone)).toEqual(moment(timeZone, to))
})

test('no days later is the same moment, also the second time that clocks show it; parts of a second stay', () => {
  const second = new Date('2026-10-25T01:30:00.123Z')
  expect(addDays(second, 0, 'Europe/Rome')).toEqual(second)
  expect(addDays(second, 1, 'Europe/Rome')).toEqual(new Date('2026-10-26T01:30:00.123Z'))
})
