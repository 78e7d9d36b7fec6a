import { expect, test } from 'vitest'
import { importedWords } from '#components/cards/imported-words.ts'
import { waitWords } from '#components/cards/wait-words.ts'

test.each([
  [1, 'tomorrow'],
  [2, 'in 2 days'],
  [59, 'in 59 days'],
  [60, 'in 2 months'],
  [365, 'in 12 months'],
])('a wait of %i days is "%s"', (days, words) => {
  expect(waitWords(days)).toBe(words)
})

const none = { added: 0, updated: 0, unchanged: 0, missing: { count: 0, articles: [] } }

test.each([
  [none, 'There was no card in this file.'],
  [{ ...none, added: 1, unchanged: 2 }, '1 card was added. 2 cards were there already.'],
  [
    { ...none, updated: 3, missing: { count: 2, articles: ['A', 'B'] } },
    '3 cards were brought up to date. 2 cards were left aside, because the article is not here, or not yours to see: “A” and “B”.',
  ],
])('what became of a file is told in words', (imported, words) => {
  expect(importedWords(imported)).toBe(words)
})
