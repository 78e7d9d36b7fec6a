import { expect, test } from 'vitest'
import { titleFromLead } from '#lib/articles/title-from-lead.ts'

test.each([
  [
    'a headline on the first line is the title',
    'Ferry sails again after repair\nThe ferry…',
    'Ferry sails again after repair',
  ],
  [
    'the lead sentence is the title where there is no headline',
    'The ferry sails again. It was repaired.',
    'The ferry sails again',
  ],
  ['a dateline is left out', 'MOSCOW (AP) - The visitor left early. He flew.', 'The visitor left early'],
  ['a dateline with a day is left out', 'LONDON, Oct. 14 (Reuters) — The bank closed. It', 'The bank closed'],
  [
    'a dateline in small letters is left out',
    'Taipei, Taiwan — The festival began. It',
    'The festival began',
  ],
  ['dashes inside a sentence are kept', 'A man — the best — won it. He', 'A man — the best — won it'],
  ['a day in front is left out', 'On Friday, the sultan died aged 79. He', 'The sultan died aged 79'],
  [
    'shortened words do not end the sentence',
    'Mr. Smith moved to the U.S. in Sept. 2020 with Dr. Who. Then',
    'Mr. Smith moved to the U.S. in Sept. 2020 with Dr. Who',
  ],
])('%s', (_, text, title) => {
  expect(titleFromLead(text)).toBe(title)
})

test('a long lead is cut after a word and marked', () => {
  const title = titleFromLead(`The ${'very '.repeat(40)}old ferry sails again.`)
  expect(title.length).toBeLessThanOrEqual(100)
  expect(title).toMatch(/^The very .* very…$/)
})

test.each(['x'.repeat(200_000), 'A '.repeat(100_000), '😀', '.'.repeat(500)])(
  'odd text gives some title',
  (text) => {
    const title = titleFromLead(text)
    expect(title.length).toBeGreaterThan(0)
    expect(title.length).toBeLessThanOrEqual(100)
  },
)
