import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally, tallyByTopic } from '#lib/attempts/tally.ts'

const response = fc.record({
  topic: fc.constantFrom('World', 'Money', 'Arts', 'Ärzte'),
  points: fc.integer({ min: 0, max: 500 }),
  score: fc.integer({ min: 0, max: 500 }),
  correct: fc.boolean(),
})

test('the sums of all topics are the sums of all responses', () => {
  fc.assert(
    fc.property(fc.array(response), (marked) => {
      const topics = tallyByTopic(marked)
      const whole = tally(marked)
      for (const field of ['questions', 'correct', 'score', 'maxScore'] as const) {
        expect(topics.reduce((sum, topic) => sum + topic[field], 0)).toBe(whole[field])
      }
    }),
  )
})

test('topics come in one order, whatever the order of the responses', () => {
  fc.assert(
    fc.property(fc.array(response), (marked) => {
      const names = (list: typeof marked) => tallyByTopic(list).map((topic) => topic.topic)
      expect(names(marked.toReversed())).toEqual(names(marked))
      expect(new Set(names(marked)).size).toBe(names(marked).length)
    }),
  )
})
