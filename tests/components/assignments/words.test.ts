import { describe, expect, test } from 'vitest'
import { valueWords } from '#components/assignments/field-names.ts'
import {
  attemptWords,
  feedbackWords,
  lateWords,
  type RulesToTell,
  ruleWords,
  timeWords,
} from '#components/assignments/rule-words.ts'
import { changesBetween } from '#lib/classes/assignment-changes.ts'
import { givenWords } from '#lib/classes/given-words.ts'
import { newAssignmentForm } from '#lib/classes/new-assignment.ts'

const rules: RulesToTell = {
  opensAt: null,
  dueAt: new Date('2026-05-08T16:00:00Z'),
  closesAt: new Date('2026-05-10T16:00:00Z'),
  timeLimit: 1200,
  attemptsAllowed: 1,
  scoring: 'highest',
  lateRule: 'mark',
  lateDeduction: 0,
  feedback: 'due',
  shuffle: false,
}
const named = (name: string, of: RulesToTell) =>
  ruleWords(of, 'Europe/Paris').find((one) => one.name === name)?.words

describe('the rules in words', () => {
  test('are on the clocks of the class, with the extra days of the learner', () => {
    expect(named('Due', rules)).toBe('May 8, 2026 at 6:00 PM')
    expect(named('Due', { ...rules, extraDays: 1 })).toContain(', with your 1 extra day')
    expect(named('Due', { ...rules, dueAt: null })).toBe('No due date.')
    expect(named('Opens', rules)).toBeUndefined()
  })

  test('say where nothing late is taken that it closes with the due date', () => {
    const refusing = { ...rules, closesAt: null, lateRule: 'refuse' as const }
    expect(named('Closes', refusing)).toContain('May 8, 2026')
    expect(named('Late work', refusing)).toBe('Nothing is taken after the due date.')
  })

  test.each([
    [10, 'on day 10 nothing is left'],
    [30, 'on day 4 nothing is left'],
    [100, 'from then on it counts nothing'],
  ])('tell what %d%% a day come to', (lateDeduction, words) => {
    expect(lateWords({ ...rules, lateRule: 'deduct', lateDeduction })).toContain(words)
  })

  test('tell the time with the learner’s own factor', () => {
    expect(timeWords(rules)).toMatch(/^20 minutes\. /)
    expect(timeWords({ ...rules, timeFactor: 150 })).toMatch(
      /^30 minutes \(20 minutes, and you have 150% of it\)\. /,
    )
    expect(timeWords({ ...rules, timeLimit: null, timeFactor: 150 })).toBe('No limit.')
  })

  test('tell attempts, what is left, which counts, and until when', () => {
    expect(attemptWords(rules)).toBe('One.')
    expect(attemptWords({ ...rules, attemptsLeft: 1 })).toBe('One.')
    expect(attemptWords({ ...rules, attemptsLeft: 0 })).toBe('One. You have none left.')
    const many = { ...rules, attemptsAllowed: 3, scoring: 'average' as const, attemptsLeft: 2 }
    expect(attemptWords(many)).toMatch(
      /^3 attempts; their average counts\. Who has submitted .* You have 2 left\.$/,
    )
    expect(attemptWords({ ...many, feedback: 'never' })).toBe(
      '3 attempts; their average counts. You have 2 left.',
    )
    expect(attemptWords({ ...rules, attemptsAllowed: null, feedback: 'each' })).toBe(
      'Any number; the best counts.',
    )
  })

  test('tell when answers open', () => {
    expect(feedbackWords(rules, 'UTC')).toContain('from May 8, 2026 at 4:00 PM on')
    expect(feedbackWords({ ...rules, feedback: 'never' }, 'UTC')).toMatch(/^Not explained/)
  })
})

test('what is given more reads as a person says it', () => {
  expect(givenWords({ timeFactor: 150, extraAttempts: 1, extraDays: 2 })).toBe(
    '150% of the time, 1 extra attempt, 2 extra days',
  )
  expect(givenWords({ timeFactor: 100, extraAttempts: 0, extraDays: 0 })).toBe('nothing more')
})

test('changes name the fields that differ, learners by their number, passwords not at all', () => {
  const before = newAssignmentForm({
    title: 'Ferries',
    timeZone: 'UTC',
    now: new Date('2026-05-01T00:00:00Z'),
  })
  const after = { ...before, password: 'whale', memberIds: ['b', 'a'], attemptsAllowed: '' }
  expect(changesBetween(before, after)).toEqual([
    { field: 'attemptsAllowed', before: '1', after: '' },
    { field: 'password', before: '', after: 'set' },
    { field: 'memberIds', before: '0', after: '2' },
  ])
  expect(changesBetween(after, { ...after, memberIds: ['a', 'b'] })).toEqual([])
  expect(valueWords('attemptsAllowed', '')).toBe('any number')
  expect(valueWords('shuffle', '')).toBe('no')
  expect(valueWords('dueAt', '2026-05-08T18:00')).toBe('2026-05-08 18:00')
})
