import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { QuizPlayer } from '#components/attempts/quiz-player.tsx'
import type { PlayerView } from '#lib/attempts/player-view.ts'

// The server is a stub of `fetch`: what the page does with each answer is the matter here; the queue behind it and the
// real server have tests of their own.
export const network = vi.fn<(address: string, request: RequestInit) => Promise<Response>>()

let attempts = 0
export function view(): PlayerView {
  attempts += 1
  const question = (position: number, stem: string) => ({
    position,
    kind: 'wh' as const,
    contextLine: 'October 14, 2025 · A visit to Moscow',
    stem,
    options: ['w', 'x', 'y', 'z'].map((id) => ({ id: `${id}${position}`, text: `Option ${id}${position}` })),
    unit: null,
    choice: null,
    revision: 0,
    flagged: false,
    seconds: 0,
    explained: null,
  })
  return {
    attemptId: `attempt-${attempts}`,
    quizId: 'quiz',
    quizTitle: 'A visit to Moscow',
    state: 'inProgress',
    feedback: 'submitted',
    startedAt: '2026-01-01T10:00:00.000Z',
    sections: {},
    serverTime: '2026-01-01T10:00:00.000Z',
    deadlineAt: null,
    questions: [
      question(0, 'Who went?'),
      { ...question(1, 'He went to _____.'), kind: 'complete' },
      question(2, 'When?'),
    ],
  }
}

export const play = (place: number | 'check' = 1, shown = view()) => {
  window.history.replaceState(null, '', `/attempts/${shown.attemptId}?q=${place}`)
  const drawn = { changed: null, explained: {}, sections: {}, keys: null }
  render(<QuizPlayer view={shown} place={place} drawn={drawn} answer={async () => {}} />)
  return shown
}
export const press = (key: string, target: Element = document.activeElement ?? document.body) =>
  fireEvent.keyDown(target, { key })
export const heading = () => screen.getByRole('heading', { level: 2 })
export const option = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name })
export const settled = (text: string) =>
  waitFor(() => expect(screen.getByRole('status').textContent).toBe(text))

beforeEach(() => {
  network.mockImplementation(async (_address, request) => {
    const { revision } = JSON.parse(String(request.body))
    return Response.json({ revision: revision + 1 })
  })
  vi.stubGlobal('fetch', network)
  window.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {} // jsdom has no layout
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  network.mockReset()
  window.localStorage.clear()
})
