// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { RegradeOutcome } from '#components/results/regrade-outcome.tsx'

afterEach(cleanup)

const change = (before: [number, number], after: [number, number]) => ({
  ...{ attemptId: 'one', name: 'Ada', number: 1 },
  before: { score: before[0], maxScore: before[1] },
  after: { score: after[0], maxScore: after[1] },
})

const lastCell = (preview: ReturnType<typeof change>) => {
  render(<RegradeOutcome preview={{ attempts: 1, running: 0, average: null, changes: [preview] }} />)
  return screen.getAllByRole('cell').at(-1)?.textContent
}

test('tells a difference in points', () => {
  expect(lastCell(change([300, 1000], [400, 1000]))).toBe('+1')
})

test('tells a difference in percent where the points are out of fewer: the same points are more then', () => {
  expect(lastCell(change([500, 1000], [500, 900]))).toBe('+6%')
})

test('lists the largest gains and losses of very many, and says how many stand between them', () => {
  const changes = Array.from({ length: 130 }, (_, place) => ({
    ...change([500, 1000], [565 - place, 1000]),
    ...{ attemptId: String(place), name: `Learner ${place}` },
  }))
  render(<RegradeOutcome preview={{ attempts: 130, running: 0, average: null, changes }} />)
  const names = screen.getAllByRole('rowheader').map(({ textContent }) => textContent)
  expect(names).toHaveLength(100)
  expect(names.slice(48, 52)).toEqual(['Learner 48', 'Learner 49', 'Learner 80', 'Learner 81'])
  expect(screen.getByText(/^30 scores between/)).toBeTruthy()
})
