import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tally, tallyBy } from '#lib/attempts/tally.ts'

const response = fc.record({
  topic: fc.constantFrom('World', 'Money', 'Arts', 'Ärzte'),
  factId: fc.constantFrom('a', 'b', 'c', null),
  points: fc.integer({ min: 0, max: 500 }),
  score: fc.integer({ min: 0, max: 500 }),
  correct: fc.boolean(),
})

test('the sums of all topics are the sums of all responses', () => {
  fc.assert(
    fc.property(fc.array(response), (marked) => {
      const topics = tallyBy('topic', marked)
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
      const names = (list: typeof marked) => tallyBy('topic', list).map((topic) => topic.key)
      expect(names(marked.toReversed())).toEqual(names(marked))
      expect(new Set(names(marked)).size).toBe(names(marked).length)
    }),
  )
})

test('a question without a fact adds to none', () => {
  fc.assert(
    fc.property(fc.array(response), (marked) => {
      const facts = tallyBy('factId', marked)
      const asked = facts.reduce((sum, fact) => sum + fact.questions, 0)
      expect(asked).toBe(marked.filter(({ factId }) => factId !== null).length)
      expect(facts.map((fact) => fact.key)).not.toContain('null')
    }),
  )
})
