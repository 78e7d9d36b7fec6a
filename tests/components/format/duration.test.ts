import { expect, test } from 'vitest'
import { formatDuration } from '#components/format/duration.ts'

test.each([
  [0, '< 1 min'],
  [59, '< 1 min'],
  [60, '1 min'],
  [89, '1 min'],
  [3570, '1 h'],
  [3600, '1 h'],
  [7500, '2 h 5 min'],
  [360_000, '100 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(formatDuration(seconds)).toBe(words)
})
