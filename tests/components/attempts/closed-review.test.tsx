// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { ClosedReview } from '#components/attempts/closed-review.tsx'
import type { ResultView } from '#lib/attempts/review-view.ts'

afterEach(cleanup)

const result: ResultView = {
  attemptId: '01',
  quizId: '02',
  quizTitle: 'A quiz',
  state: 'submitted',
  endedBy: 'person',
  submittedAt: '2026-01-02T10:00:00.000Z',
  score: 150,
  maxScore: 300,
  isExplained: false,
  opensAt: null,
  task: null,
  heldBy: null,
  discardReason: '',
}

it('tells the score of a quiz that shows no explanations, and says so', () => {
  const { container } = render(<ClosedReview result={result} timeZone="UTC" />)
  expect(screen.getByRole('heading').textContent).toBe('This quiz shows no explanations')
  expect(container.textContent).toContain('1.5 of 3')
})

it('tells when explanations open, in the time zone of the person, and no score before', () => {
  const waiting = { ...result, score: null, opensAt: '2026-01-10T08:00:00.000Z' }
  const { container } = render(<ClosedReview result={waiting} timeZone="Asia/Tokyo" />)
  expect(screen.getByRole('heading').textContent).toBe('The explanations are not open yet')
  expect(container.textContent).toContain('They open on January 10, 2026 at 5:00 PM (Asia/Tokyo)')
  expect(container.textContent).not.toContain('points')
})
