// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { CheckInPreview } from '#components/attempts/preview-home.ts'
import { PreviewPlayer } from '#components/attempts/preview-player.tsx'
import type { PlayerView } from '#lib/attempts/player-view.ts'
import { network, option, view as viewOf } from './open-player.tsx'

const check = vi.fn<CheckInPreview>()
const left = vi.fn<(address: string) => void>()
vi.mock('#components/attempts/player-history.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  leaveFor: (address: string) => left(address),
}))

beforeEach(() => {
  check.mockReset()
  left.mockReset()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

function preview(change: Partial<PlayerView> = {}) {
  const view = { ...viewOf(), ...change }
  window.history.replaceState(null, '', '/preview/quiz/1')
  const drawn = { changed: null, explained: {}, sections: {}, keys: null }
  render(
    <PreviewPlayer
      view={view}
      place={1}
      drawn={drawn}
      answer={async () => {}}
      check={check}
      reviewPath="/preview/quiz/1/review"
    />,
  )
  return Date.parse(view.startedAt)
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

it('keeps answers and flags in the page, and takes them along to the result; nothing is sent or kept', async () => {
  const began = preview()
  fireEvent.click(option(/Option x0/))
  await screen.findByText('Saved', { selector: 'p:not([role])' })
  press(/^Flag/)
  press(/^Question 3/)
  press('Check and submit')
  expect(screen.getByText('Not answered yet')).toBeDefined()
  press('Submit')
  await waitFor(() =>
    expect(left).toHaveBeenCalledWith(`/preview/quiz/1/review?began=${began}&a0=x0&flagged=0`),
  )
  expect(network).not.toHaveBeenCalled()
  expect(check).not.toHaveBeenCalled()
  expect(window.localStorage.length).toBe(0)
})

it('asks for the mark of an answer alone, once more after a failure, where a learner may check it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  check.mockRejectedValueOnce(new Error('no network'))
  check.mockReturnValue(new Promise(() => {}))
  const began = preview({ feedback: 'each' })
  fireEvent.click(option(/Option x0/))
  await act(() => vi.advanceTimersByTimeAsync(10))
  press('Check')
  await act(() => vi.advanceTimersByTimeAsync(10))
  expect(check).toHaveBeenCalledWith({ began, position: 0, choice: ['x0'] })
  await act(() => vi.advanceTimersByTimeAsync(60_000))
  expect(check).toHaveBeenCalledTimes(2)
})

it('ends when its time is up, as for a learner', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
  preview({ deadlineAt: '2026-01-01T10:01:00.000Z' })
  expect(screen.getByRole('timer').textContent).toBe('60 seconds left')
  await act(() => vi.advanceTimersByTimeAsync(70_000))
  const link = screen.getByRole('link', { name: 'See your result' })
  expect(link.getAttribute('href')).toMatch(/^\/preview\/quiz\/1\/review\?began=\d+&over=1$/)
  expect(left).not.toHaveBeenCalled()
})
