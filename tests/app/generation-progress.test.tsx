// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GenerationView } from '#lib/desk/desk-view.ts'
import { GenerationProgress } from '../../app/articles/[id]/questions/generation-progress.tsx'
import { pauseBeforeAsking } from '../../app/articles/[id]/questions/polling.ts'

const refresh = vi.hoisted(() => vi.fn())
vi.mock('next/navigation.js', () => ({ useRouter: () => router }))
vi.mock('next/navigation', () => ({ useRouter: () => router }))
const router = vi.hoisted(() => ({ refresh: () => refresh() }))

const queued: GenerationView = {
  id: 'generation',
  articleId: 'article',
  state: 'queued',
  step: 'queued',
  kinds: ['question'],
  counts: {},
  error: null,
  note: null,
  questions: 0,
}
const network = vi.fn<(address: string) => Promise<Response>>()
const says = (change: Partial<GenerationView>) =>
  network.mockImplementation(async () => Response.json({ ...queued, ...change }))
const wait = (asked: number) => act(async () => vi.advanceTimersByTimeAsync(pauseBeforeAsking(asked)))
const status = () => screen.getByRole('status').textContent

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', network)
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

describe('the progress of a generation', () => {
  it('says its step and what it has found so far', async () => {
    render(<GenerationProgress start={queued} />)
    expect(status()).toBe('Waiting for its turn')
    says({ state: 'running', step: 'asking', counts: { facts: 31, candidates: 14 } })
    await wait(0)
    expect(network).toHaveBeenCalledWith('/api/generations/generation', expect.anything())
    expect(status()).toBe('Asking · 31 facts · 14 questions checked')
  })

  it('asks less and less often, and at least every five seconds', () => {
    const pauses = Array.from({ length: 30 }, (_, asked) => pauseBeforeAsking(asked))
    expect(pauses).toEqual([...pauses].sort((a, b) => a - b))
    expect(pauses.at(-1)).toBe(5000)
  })

  it('draws the page anew when it is done, and asks no more', async () => {
    says({ state: 'done', step: 'done' })
    render(<GenerationProgress start={queued} />)
    await wait(0)
    await act(async () => vi.advanceTimersByTimeAsync(60_000))
    expect(refresh).toHaveBeenCalledTimes(1)
    expect(network).toHaveBeenCalledTimes(1)
  })

  it('keeps asking while the server is away, and says so', async () => {
    network.mockRejectedValue(new TypeError('Failed to fetch'))
    render(<GenerationProgress start={queued} />)
    await wait(0)
    expect(screen.getByText(/The server cannot be reached/)).toBeDefined()
    says({ state: 'running', step: 'reading' })
    await wait(1)
    expect(screen.queryByText(/The server cannot be reached/)).toBeNull()
    expect(status()).toBe('Reading')
  })

  it('asks no more when the page is left', async () => {
    says({})
    const { unmount } = render(<GenerationProgress start={queued} />)
    unmount()
    await act(async () => vi.advanceTimersByTimeAsync(60_000))
    expect(network).not.toHaveBeenCalled()
  })
})
