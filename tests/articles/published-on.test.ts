import { expect, test } from 'vitest'
import { parsePublishedOn } from '#lib/articles/published-on.ts'

const now = new Date('2025-10-14T10:00:00Z')

test.each(['2025-10-14', '2025-10-15', '1800-01-01', '2024-02-29', ' 2025-01-01 '])('%s is a day', (day) => {
  expect(parsePublishedOn(day, now)).toBe(day.trim())
})

test.each([
  ['2025-10-16', 'in the future'],
  ['9999-12-31', 'in the future'],
  ['1799-12-31', 'after 1800'],
  ['0000-01-01', 'after 1800'],
  ['2025-02-29', 'year-month-day'],
  ['2025-13-01', 'year-month-day'],
  ['14.10.2025', 'year-month-day'],
  ['2025-10-14T00:00', 'year-month-day'],
  ['', 'year-month-day'],
  ['+02025-10-14', 'year-month-day'],
])('%s is refused', (day, sentence) => {
  expect(() => parsePublishedOn(day, now)).toThrow(
    expect.objectContaining({
      code: 'invalid',
      fields: { publishedOn: [expect.stringContaining(sentence)] },
    }),
  )
})
