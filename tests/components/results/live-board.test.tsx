// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { LiveBoard } from '#components/results/live-board.tsx'
import type { LiveRow } from '#lib/results/live-view.ts'

afterEach(cleanup)

/** A line on which the test tells what happens. */
function openLine() {
  const takers = new Map<string, (message: { data: string }) => void>()
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener = (kind: string, take: (message: { data: string }) => void) => takers.set(kind, take)
      close() {}
    },
  )
  return (kind: string, data: object) => act(() => takers.get(kind)?.({ data: JSON.stringify(data) }))
}

const row: LiveRow = {
  ...{ id: 'ada', name: 'Ada', state: 'done', answered: 9, questions: 10 },
  ...{ attempt: 2, score: 200, maxScore: 1000 },
}

test('says that nobody is here until somebody comes', () => {
  const tell = openLine()
  render(<LiveBoard address="/live" first={[]} withScores={false} />)
  expect(screen.getByText('Nobody is here yet')).toBeTruthy()
  tell('changed', { rows: [{ ...row, state: 'running' }], gone: [] })
  expect(screen.queryByText('Nobody is here yet')).toBeNull()
  expect(screen.getByText('Ada')).toBeTruthy()
  tell('changed', { rows: [], gone: ['ada'] })
  expect(screen.getByText('Nobody is here yet')).toBeTruthy()
})

test('names what was answered and what was scored, each by its own word', () => {
  openLine()
  const { unmount } = render(<LiveBoard address="/live" first={[row]} withScores />)
  expect(screen.getByText('2 of 10 points')).toBeTruthy()
  expect(screen.getByText('9 of 10 answered')).toBeTruthy()
  unmount()
  render(<LiveBoard address="/live" first={[row]} withScores={false} />)
  expect(screen.queryByText(/points/)).toBeNull()
})
