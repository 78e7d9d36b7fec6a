import { describe, expect, test } from 'vitest'
import type { AssignmentForm } from '#lib/classes/assignment-fields.ts'
import { assignmentForm, parseAssignment } from '#lib/classes/assignment-form.ts'
import { newAssignmentForm } from '#lib/classes/new-assignment.ts'
import { AppError } from '#lib/errors.ts'

const now = new Date('2026-05-01T10:00:00Z')
const timeZone = 'Europe/Paris'
const good = newAssignmentForm({ title: 'Ferries', timeZone, now })

function mistakesIn(change: Partial<AssignmentForm>, at: Date | null = now): Record<string, string[]> {
  try {
    parseAssignment({ ...good, ...change }, timeZone, at)
    return {}
  } catch (error) {
    if (error instanceof AppError) return error.fields
    throw error
  }
}

describe('a new assignment', () => {
  test('is due in a week at six in the evening on the clocks of the class, and right as it is', () => {
    expect(good.dueAt).toBe('2026-05-08T18:00')
    expect(parseAssignment(good, timeZone, now)).toMatchObject({
      title: 'Ferries',
      dueAt: new Date('2026-05-08T16:00:00Z'),
      attemptsAllowed: 1,
      timeLimit: null,
      lateRule: 'mark',
      lateDeduction: 0,
      feedback: 'due',
      guests: true,
      forAll: true,
      password: null,
    })
  })

  test('comes back as the form that it was made from', () => {
    const form = { ...good, timeLimit: '12.5', attemptsAllowed: '', lateRule: 'deduct', lateDeduction: '20' }
    expect(assignmentForm(parseAssignment(form, timeZone, now), timeZone)).toEqual(form)
  })
})

describe('a mistake', () => {
  test.each<[string, Partial<AssignmentForm>, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['a due date that is over', { dueAt: '2026-05-01T11:59' }, 'dueAt'],
    ['a close that is over', { dueAt: '', feedback: 'never', closesAt: '2026-04-01T10:00' }, 'closesAt'],
    ['no time', { dueAt: 'tomorrow' }, 'dueAt'],
    ['opening after it is due', { opensAt: '2026-05-08T18:00' }, 'opensAt'],
    [
      'opening after it closes',
      { dueAt: '', feedback: 'never', opensAt: '2026-05-09T10:00', closesAt: '2026-05-09T10:00' },
      'opensAt',
    ],
    ['closing before it is due', { closesAt: '2026-05-08T17:59' }, 'closesAt'],
    [
      'a close after the due date where nothing late is taken',
      { lateRule: 'refuse', closesAt: '2026-05-09T18:00' },
      'closesAt',
    ],
    ['waiting for a due date that there is not', { dueAt: '' }, 'dueAt'],
    ['no attempts', { attemptsAllowed: '0' }, 'attemptsAllowed'],
    ['half an attempt', { attemptsAllowed: '1.5' }, 'attemptsAllowed'],
    ['a limit of a second', { timeLimit: '0.01' }, 'timeLimit'],
    ['losing nothing a day', { lateRule: 'deduct', lateDeduction: '' }, 'lateDeduction'],
    ['losing more than all', { lateRule: 'deduct', lateDeduction: '101' }, 'lateDeduction'],
    ['an unknown rule', { lateRule: 'forgive' }, 'lateRule'],
    ['an unknown way of counting', { scoring: 'worst' }, 'scoring'],
    ['a password without end', { password: 'x'.repeat(101) }, 'password'],
    ['being for some, but nobody', { forAll: 'some' }, 'memberIds'],
  ])('%s is told beside its field', (_, change, field) => {
    const mistakes = mistakesIn(change)
    expect(Object.keys(mistakes)).toEqual([field])
    expect(mistakes[field]?.[0]).toMatch(/^[A-Z].*\.$/)
  })

  test('is told beside all others', () => {
    const mistakes = mistakesIn({
      title: '',
      dueAt: '',
      attemptsAllowed: 'many',
      lateRule: 'deduct',
      lateDeduction: 'x',
    })
    expect(Object.keys(mistakes).sort()).toEqual(['attemptsAllowed', 'dueAt', 'lateDeduction', 'title'])
  })

  test('is no date that is over where the assignment is there already', () => {
    expect(mistakesIn({ dueAt: '2026-04-01T10:00' }, null)).toEqual({})
  })
})
