import { expect, test } from 'vitest'
import { chooseQuestions } from '#lib/generation/choose.ts'
import { contextLines } from '#lib/generation/context-line.ts'
import { unaskedOf } from '#lib/generation/unasked.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { asked, storyOf } from './short-story.ts'

const story = storyOf(
  'Kari Lund opened a bridge in Bergen on May 20, 2023. The bridge is long. Jonas Keller was not there.',
)
const lines = contextLines(story)
const [candidate] = asked(story).filter(({ sentence }) => sentence === 0)
const ready = { ...judge(story, candidate!, lines[0]!), score: 0.9, distractors: [] }

test('a sentence that a question is proved by is left out, the others stand with their codes, the commonest first', () => {
  const certain = chooseQuestions([ready], lines, 20, new Map())
  const rejects = new Map([
    ['options/too-few', [1]],
    ['stem/leak', [0, 1, 1]],
    ['clause/negated', [2]],
  ])
  expect(unaskedOf(story, certain, rejects)).toEqual([
    { start: 53, end: 72, reasons: ['stem/leak', 'options/too-few'] },
    { start: 73, end: 100, reasons: ['clause/negated'] },
  ])
})

test('without a question every sentence is there', () => {
  expect(unaskedOf(story, [], new Map()).map(({ reasons }) => reasons)).toEqual([[], [], []])
})
