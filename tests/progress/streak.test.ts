import fc from 'fast-check'
import { expect, test } from 'vitest'
import { streakOf } from '#lib/progress/streak.ts'

test.each([
  ['nothing yet', [], '2026-03-10', 0, 0],
  ['today', ['2026-03-10'], '2026-03-10', 1, 1],
  ['yesterday still counts', ['2026-03-09'], '2026-03-10', 1, 1],
  ['the day before yesterday does not', ['2026-03-08'], '2026-03-10', 0, 1],
  ['over the end of a month', ['2026-02-27', '2026-02-28', '2026-03-01'], '2026-03-01', 3, 3],
  ['over a leap day', ['2024-02-28', '2024-02-29', '2024-03-01'], '2024-03-02', 3, 3],
  ['over a change of clocks', ['2026-03-28', '2026-03-29', '2026-03-30'], '2026-03-30', 3, 3],
  ['a gap begins anew', ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-09'], '2026-03-10', 1, 3],
  ['tomorrow, after a journey west', ['2026-03-10', '2026-03-11'], '2026-03-10', 2, 2],
])('%s', (_, days, today, current, best) => {
  expect(streakOf(days, today)).toEqual({ current, best })
})

test('the present streak is never longer than the best, nor the best than the days', () => {
  const day = fc
    .integer({ min: 0, max: 60 })
    .map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.uniqueArray(day), day, (days, today) => {
      const { current, best } = streakOf(days.sort(), today)
      expect(current).toBeLessThanOrEqual(best)
      expect(best).toBeLessThanOrEqual(days.length)
      expect(best === 0).toBe(days.length === 0)
    }),
  )
})
