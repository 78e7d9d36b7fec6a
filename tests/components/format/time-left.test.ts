import { expect, test } from 'vitest'
import { formatTimeLeft } from '#components/format/time-left.ts'

const MINUTE = 60_000

test.each([
  [-5, 'less than a minute left'],
  [MINUTE - 1, 'less than a minute left'],
  [MINUTE, '1 minute left'],
  [12.9 * MINUTE, '12 minutes left'],
  [119 * MINUTE, '119 minutes left'],
  [120 * MINUTE, '2 hours left'],
  [48 * 60 * MINUTE, '2 days left'],
])('%d milliseconds are “%s”', (milliseconds, words) => {
  expect(formatTimeLeft(milliseconds)).toBe(words)
})
