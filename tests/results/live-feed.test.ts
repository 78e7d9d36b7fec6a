import { afterEach, expect, test, vi } from 'vitest'
import { liveTiming, watch } from '#lib/results/live-feed.ts'
import { liveRows } from '#lib/results/live-store.ts'
import type { LiveEvent, LiveRow } from '#lib/results/live-view.ts'

const heard = vi.hoisted(() => ({ news: () => {} }))
vi.mock('#lib/results/live-store.ts', () => ({ liveRows: vi.fn() }))
vi.mock('#lib/results/live-listener.ts', () => ({
  listen: (_: string, news: () => void) => {
    heard.news = news
    return () => {}
  },
}))

afterEach(() => vi.restoreAllMocks())

const row = (answered: number): LiveRow => ({
  ...{
    id: 'ada',
    name: 'Ada',
    state: 'running',
    answered,
    questions: 9,
    attempt: 1,
    score: null,
    maxScore: 0,
  },
})

test('tells nothing of a reading that a later one has overtaken', async () => {
  Object.assign(liveTiming, { pause: 0, beat: 60_000 })
  const readings: ((rows: LiveRow[]) => void)[] = []
  vi.mocked(liveRows).mockImplementation(() => new Promise((done) => readings.push(done)))
  const told: LiveEvent[] = []
  const viewer = {
    withScores: false,
    send: (event: LiveEvent) => told.push(event),
    isAllowed: async () => true,
    beat: () => {},
    end: () => {},
  }
  const stop = watch('of-nobody', viewer)
  await vi.waitFor(() => expect(readings).toHaveLength(1))
  heard.news()
  await vi.waitFor(() => expect(readings).toHaveLength(2))
  readings[1]?.([row(2)])
  await vi.waitFor(() => expect(told).toHaveLength(1))
  readings[0]?.([row(1)])
  heard.news()
  await vi.waitFor(() => expect(readings).toHaveLength(3))
  readings[2]?.([row(3)])
  await vi.waitFor(() => expect(told).toHaveLength(2))
  stop()
  expect(told.map(({ rows }) => rows[0]?.answered)).toEqual([2, 3])
})
