import { describe, expect, test } from 'vitest'
import { confidenceWords } from '#lib/desk/desk-confidence.ts'
import { datesRead } from '#lib/desk/desk-dates.ts'

test('confidence is told in a word and as a share', () => {
  const told = [1, 0.7, 0.699, 0.69, 0.4, 0.39, 0].map(confidenceWords)
  expect(told).toEqual([
    'high · 100 %',
    'high · 70 %',
    'high · 70 %',
    'fair · 69 %',
    'fair · 40 %',
    'low · 39 %',
    'low · 0 %',
  ])
})

describe('dates of a question that the article tells by other words', () => {
  const publishedOn = '2025-10-14' // a Tuesday
  const read = (quote: string, shown: string, explanation = '') =>
    datesRead({ quotes: [quote], shown, explanation, publishedOn })
  const counted = 'from the day of the article, Tuesday, October 14, 2025.'

  test('are told with the day that they were counted from', () => {
    expect(read('The council met on Monday.', 'Who met on October 13, 2025?')).toEqual([
      `“Monday” is read as October 13, 2025, counted back ${counted}`,
    ])
    expect(read('It will sail on May 3.', 'What will sail on May 3, 2026?')).toEqual([
      `“May 3” is read as May 3, 2026, counted on ${counted}`,
    ])
    expect(read('She spoke today.', 'Who spoke on October 14, 2025?')).toEqual([
      '“today” is read as October 14, 2025, by the day of the article, Tuesday, October 14, 2025.',
    ])
    expect(read('It closed last year.', 'It closed _____.\nin 2024\nin 2023')).toEqual([
      `“last year” is read as 2024, counted back ${counted}`,
    ])
  })

  test('are found where they were put into a report in brackets', () => {
    expect(read('In February it closed.', 'In February [2025] it closed _____.')).toHaveLength(1)
    expect(read('It met on Monday.', 'It met [on October 13, 2025].')).toHaveLength(1)
  })

  test('are left out where the question does not show them, the explanation says it, or the article says all', () => {
    expect(read('The council met on Monday.', 'Who met?')).toEqual([])
    const explained = 'The article of Tuesday, October 14, 2025 says “on Monday”: October 13, 2025.'
    expect(read('The council met on Monday.', 'Who met on October 13, 2025?', explained)).toEqual([])
    expect(read('It met on October 13, 2025.', 'Who met on October 13, 2025?')).toEqual([])
    expect(read('It met two weeks ago.', 'Who met on September 30, 2025?')).toEqual([])
  })
})
