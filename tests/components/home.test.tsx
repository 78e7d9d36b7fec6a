// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { DueToday } from '#components/home/due-today.tsx'
import { OpenAttempts } from '#components/home/open-attempts.tsx'

afterEach(cleanup)

test('what is due says how many facts and about how long, and leads to the review', () => {
  render(<DueToday due={12} inDeck={40} />)
  expect(screen.getByRole('heading').textContent).toBe('12 facts to review')
  expect(screen.getByText('About 4 minutes')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Review now' }).getAttribute('href')).toBe('/review')
})

test('with nothing due a deck is explained, and without a deck nothing stands there', () => {
  const { container, rerender } = render(<DueToday due={0} inDeck={1} />)
  expect(container.textContent).toMatch(/^Nothing to review today\. You are learning 1 fact;/)
  rerender(<DueToday due={0} inDeck={0} />)
  expect(container.textContent).toBe('')
})

test('an attempt with a limit says how much time is left', () => {
  const now = new Date('2026-06-01T12:00:00Z')
  const attempt = {
    attemptId: 'a',
    quizId: 'q',
    quizTitle: 'A quiz',
    startedAt: '',
    answered: 3,
    questions: 6,
  }
  const attempts = [
    { ...attempt, deadlineAt: '2026-06-01T12:12:30Z' },
    { ...attempt, attemptId: 'b', deadlineAt: null },
  ]
  render(<OpenAttempts attempts={attempts} now={now} />)
  const [limited, free] = screen.getAllByRole('listitem').map((row) => row.textContent)
  expect(limited).toContain('3 of 6 questions answered · 12 minutes left')
  expect(free).not.toContain('left')
})
