import { describe, expect, test } from 'vitest'
import { waitInWords } from '../../lib/accounts/limits.ts'

describe('a wait in words', () => {
  test.each([
    [0, '1 second'],
    [1, '1 second'],
    [1001, '2 seconds'],
    [30_000, '30 seconds'],
    [59_500, '1 minute'],
    [60_000, '1 minute'],
    [75_000, '75 seconds'],
    [91_000, '2 minutes'],
    [120_000, '2 minutes'],
    [120_001, '3 minutes'],
    [900_000, '15 minutes'],
  ])('of %i milliseconds is %s', (wait, words) => {
    expect(waitInWords(wait)).toBe(words)
  })
})
