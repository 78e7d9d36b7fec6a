// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ProgressReport } from '#components/charts/progress-report.tsx'
import type { ProgressView } from '#lib/progress/progress-view.ts'

const score = (index: number, points: number) => ({
  attemptId: `attempt-${index}`,
  quizTitle: `Quiz ${index}`,
  submittedAt: `2026-11-${String(index).padStart(2, '0')}T12:00:00.000Z`,
  score: points,
  maxScore: 600,
})

function progress(scores: ProgressView['scores']): ProgressView {
  return {
    totals: { attempts: scores.length, questions: 18, correct: 9, score: 900, maxScore: 1800, days: 3 },
    scores,
    topics: [{ topic: 'law', questions: 3, correct: 2, score: 200, maxScore: 300 }],
    days: [{ day: '2026-11-18', questions: 6, correct: 4 }],
    streak: { current: 2, best: 5 },
    recent: scores.toReversed(),
  }
}

const show = (scores: ProgressView['scores']) =>
  render(<ProgressReport progress={progress(scores)} timeZone="America/New_York" today="2026-11-20" />)

afterEach(cleanup)

describe('the progress page', () => {
  it('says its line in a sentence and has its figures in a table', () => {
    show([score(1, 300), score(2, 600), score(3, 450)])
    screen.getByRole('img', { name: 'Score over time: 3 attempts, first 50%, latest 75%, best 100%.' })
    const table = within(screen.getByRole('region', { name: 'Scores as a table', hidden: true }))
    expect(table.getAllByRole('row', { hidden: true })).toHaveLength(4)
  })

  it('says that one attempt makes no line yet', () => {
    show([score(1, 300)])
    screen.getByRole('img', { name: 'Score over time: 1 attempt, 50%.' })
    screen.getByText('The line begins with your second quiz.')
  })

  it('claims nothing about a topic after three questions', () => {
    show([score(1, 300)])
    expect(screen.getByText('2 of 3 right · too few to say')).toBeTruthy()
  })

  it('says how many days the calendar shows, and in which time zone they are counted', () => {
    show([score(1, 300)])
    screen.getByRole('img', { name: 'Days with questions since July 27, 2026: 1 day.' })
    screen.getByText('Counted in the time zone America/New York.')
  })

  it('lists the latest attempts first, with their reviews, and folds older ones away', () => {
    show(Array.from({ length: 12 }, (_, index) => score(index + 1, 300)))
    const links = screen.getAllByRole('link', { hidden: true })
    expect(links[0]?.getAttribute('href')).toBe('/attempts/attempt-12/review')
    expect(links).toHaveLength(12)
    screen.getByText('2 older ones')
  })
})
