// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProgressReport } from '#components/charts/progress-report.tsx'
import type { HistoryItem } from '#lib/progress/history-view.ts'
import type { ProgressView } from '#lib/progress/progress-view.ts'

const score = (index: number, points: number) => ({
  attemptId: `attempt-${index}`,
  quizTitle: `Quiz ${index}`,
  submittedAt: `2026-11-${String(index).padStart(2, '0')}T12:00:00.000Z`,
  score: points,
  maxScore: 600,
})

function progress(scores: ProgressView['scores'], others: Partial<ProgressView>): ProgressView {
  return {
    totals: { attempts: 12, questions: 18, correct: 9, days: 3, seconds: 7500 },
    week: { seconds: 130, questions: 6 },
    topic: '',
    scores,
    comparison: null,
    topics: [{ topic: 'law', questions: 3, correct: 2 }],
    days: [{ day: '2026-11-18', questions: 6, correct: 4 }],
    streak: { current: 2, best: 5 },
    facts: {
      weakest: [
        {
          factId: 'fact-1',
          statement: 'The court ruled on Monday.',
          questions: 4,
          correct: 1,
          askedIn: { attemptId: 'attempt-1', number: 3 },
        },
      ],
      strongest: [],
    },
    ...others,
  }
}

const latest: HistoryItem[] = [
  {
    attemptId: 'attempt-9',
    quizTitle: 'Quiz 9',
    submittedAt: '2026-11-09T12:00:00.000Z',
    score: 450,
    maxScore: 600,
    seconds: 130,
    opensAt: null,
  },
  {
    attemptId: 'attempt-8',
    quizTitle: 'Quiz 8',
    submittedAt: '2026-11-08T12:00:00.000Z',
    score: null,
    maxScore: 600,
    seconds: 0,
    opensAt: '2026-12-01T17:00:00.000Z',
  },
]

const show = (scores: ProgressView['scores'], others: Partial<ProgressView> = {}) =>
  render(
    <ProgressReport
      progress={progress(scores, others)}
      latest={latest}
      timeZone="America/New_York"
      today="2026-11-20"
    />,
  )

afterEach(cleanup)

describe('the progress page', () => {
  it('says its line in a sentence and has its figures in a table', () => {
    show([score(1, 300), score(2, 600), score(3, 450)])
    screen.getByRole('img', { name: 'Score over time: 3 attempts, first 50%, latest 75%, best 100%.' })
    const table = within(screen.getByRole('region', { name: 'Scores as a table', hidden: true }))
    expect(table.getAllByRole('row', { hidden: true })).toHaveLength(4)
    for (const link of table.getAllByRole('link', { hidden: true })) {
      expect(link.getAttribute('href')).toMatch(/^\/attempts\/.+\/review$/)
    }
  })

  it('says that one attempt makes no line yet', () => {
    show([score(1, 300)])
    screen.getByRole('img', { name: 'Score over time: 1 attempt, 50%.' })
    screen.getByText('The line begins with your second quiz.')
  })

  it('tells quiz, points and time of each point of the line', () => {
    const { container } = show([score(1, 300), score(2, 600)])
    const titles = [...container.querySelectorAll('circle > title')].map((title) => title.textContent)
    expect(titles).toEqual([
      'Quiz 1: 3 of 6, November 1, 2026 at 7:00 AM',
      'Quiz 2: 6 of 6, November 2, 2026 at 7:00 AM',
    ])
  })

  it('says in words how little three questions tell about a topic, and has it in a table', () => {
    show([score(1, 300)])
    screen.getByRole('img', { name: '67% right' })
    screen.getByText('between 32% and 89%, 3 answers')
    const table = within(screen.getByRole('region', { name: 'Topics as a table', hidden: true }))
    table.getByRole('cell', { name: 'between 32% and 89%', hidden: true })
  })

  it('compares somebody with themselves, in words', () => {
    const now = { questions: 95, correct: 76 }
    show([score(1, 300)], { comparison: { before: { questions: 120, correct: 72 }, now, verdict: 'better' } })
    screen.getByText(/^Right in the last 30 days \(95 questions\), .* You have become better\.$/)
    expect(screen.getByText(/^60%/).textContent).toBe('60% →to 80%')
  })

  it('tells time spent in words', () => {
    show([score(1, 300)])
    screen.getByText('2 h 5 min in all')
  })

  it('tells a weak fact with the way to its explanation, and what the empty list is for', () => {
    show([score(1, 300)])
    screen.getByText('Right 1 of 4 times')
    const link = screen.getByRole('link', { name: 'See the explanation: The court ruled on Monday.' })
    expect(link.getAttribute('href')).toBe('/attempts/attempt-1/review#q3')
    screen.getByText('Facts that you never missed stand here, the surest ones first.')
  })

  it('says how many days the calendar shows, and in which time zone they are counted', () => {
    show([score(1, 300)])
    screen.getByRole('img', { name: 'Days with questions since May 25, 2026: 1 day.' })
    screen.getByText(
      'The more questions, the stronger the colour. Counted in the time zone America/New York.',
    )
  })

  it('lists the latest attempts with score, time and review, and leads to all', () => {
    show([score(1, 300)])
    const link = screen.getByRole('link', { name: 'Quiz 9' })
    expect(link.getAttribute('href')).toBe('/attempts/attempt-9/review')
    screen.getByText('November 9, 2026 at 7:00 AM · 2 min')
    expect(screen.getByRole('link', { name: 'All 12, with search' }).getAttribute('href')).toBe(
      '/progress/history',
    )
  })

  it('tells no score before its results open, but when they do', () => {
    show([score(1, 300)])
    screen.getByText('Results open on December 1, 2026 at 12:00 PM')
  })
})
