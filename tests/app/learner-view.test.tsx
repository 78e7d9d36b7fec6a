// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TaskView } from '#lib/attempts/read-task.ts'
import { LearnerView } from '../../app/classes/[id]/assignments/[assignmentId]/learner-view.tsx'

afterEach(cleanup)

const now = new Date('2026-05-02T08:00:00Z')
const task: TaskView = {
  id: 'a',
  classId: 'c',
  timeZone: 'Europe/Paris',
  title: 'Ferries',
  instructions: '',
  questions: 10,
  points: 1000,
  rules: {
    opensAt: null,
    dueAt: new Date('2026-05-08T16:00:00Z'),
    closesAt: new Date('2026-05-10T16:00:00Z'),
    timeLimit: 1200,
    attemptsAllowed: 3,
    scoring: 'latest',
    lateRule: 'deduct',
    lateDeduction: 20,
    feedback: 'due',
    shuffle: false,
  },
  given: { timeFactor: 150, extraAttempts: 1, extraDays: 2 },
  asksPassword: true,
  running: null,
  obstacle: null,
  attemptsLeft: 3,
  attempts: [],
  counting: null,
  byHand: null,
  scoreFrom: null,
}
const attempt: TaskView['attempts'][number] = {
  id: 'x',
  number: 1,
  state: 'submitted',
  startedAt: now,
  deadlineAt: null,
  submittedAt: now,
  score: 700,
  maxScore: 1000,
  isExplained: true,
  discardReason: '',
}
const start = async () => ({ message: null, errors: {} })
const show = (change: Partial<TaskView> = {}, at = now) =>
  render(<LearnerView task={{ ...task, ...change }} now={at} start={start} />).container.textContent ?? ''
const rule = (name: string) => screen.getByText(name).nextElementSibling?.textContent

describe('before the start, the page of an assignment tells', () => {
  beforeEach(() => void show())

  test.each([
    ['Length', '10 questions, 10 points.'],
    ['Due', 'May 8, 2026 at 6:00 PM, with your 2 extra days'],
    ['Closes', 'May 10, 2026 at 6:00 PM. An attempt in progress then is submitted as saved.'],
    ['Late work', 'it loses 20% of its points: on day 5 nothing is left.'],
    ['Time', '30 minutes (20 minutes, and you have 150% of it). It runs from the start'],
    ['Time', 'When it is up, what is saved is submitted by itself.'],
    ['Attempts', '3 attempts, with your 1 extra attempt; the last counts.'],
    ['Answers', 'Score, what is right, and why are shown from May 8, 2026 at 6:00 PM on.'],
    ['Order', 'Options stand in another order in each attempt.'],
  ])('%s: %s', (name, words) => {
    expect(rule(name)).toContain(words)
  })

  test('the password, its field, and what this start will be', () => {
    expect(screen.getByRole('textbox', { name: /^Password/ })).toBeDefined()
    expect(screen.getAllByText('Password')[1]?.nextElementSibling?.textContent).toContain('before each start')
    expect(screen.getByText(/^This is attempt 1 of 3; the last counts\. You have 30 minutes/)).toBeDefined()
    expect(screen.getByRole('button').textContent).toBe('Start')
  })
})

describe('what this start will be', () => {
  test('is cut where the assignment closes before the time is up', () => {
    expect(show({}, new Date('2026-05-10T15:45:00Z'))).toContain(
      'You have until May 10, 2026 at 6:00 PM, less than the time limit of 30 minutes; then what is saved is submitted. The due date is over. For each day begun',
    )
  })

  test('ends on the due date for a further attempt, where answers open then', () => {
    const rules = { ...task.rules, timeLimit: null }
    const text = show({ rules, attempts: [{ ...attempt, isExplained: false }], attemptsLeft: 2 })
    expect(text).toContain('This is attempt 2 of 3; the last counts. You have until May 8, 2026 at 6:00 PM;')
    expect(text).toContain('You have 2 left.')
  })

  test('is free of time where nothing ends it', () => {
    const rules = { ...task.rules, timeLimit: null, closesAt: null, attemptsAllowed: 1 }
    expect(show({ rules })).toContain('You have one attempt. You can take as long as you like.')
  })
})

test('what came of it stands before the start, the comment once, with the way to the explanations', () => {
  const text = show({
    attempts: [attempt],
    counting: { score: 700, maxScore: 1000, attemptId: 'x', submittedAt: now, lateDays: 0 },
    byHand: { score: 900, reason: 'Explained it aloud.', comment: 'Well done.' },
  })
  expect(text.match(/Well done\./g)).toHaveLength(1)
  expect(text).toContain('submitted. The score that your teacher set stays.')
  expect(text.match(/Explained it aloud\./g)).toHaveLength(1)
  const order = ['9 of 10', 'See the explanations', 'Start again', 'Dates and rules', 'Your attempts']
  expect(order.map((words) => text.indexOf(words))).toEqual(
    order.map((words) => text.indexOf(words)).sort((a, b) => a - b),
  )
  expect(order.every((words) => text.includes(words))).toBe(true)
  expect(screen.getByRole('link', { name: 'See the explanations' }).getAttribute('href')).toBe(
    '/attempts/x/review',
  )
})

test('a guest where guests may not take it is led to an account', () => {
  show({ obstacle: 'guest' })
  expect(screen.getByRole('link', { name: 'Create an account' }).getAttribute('href')).toBe(
    '/sign-up?next=%2Fclasses%2Fc%2Fassignments%2Fa',
  )
  expect(screen.queryByRole('button')).toBeNull()
})
