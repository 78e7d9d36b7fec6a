import { describe, expect, it } from 'vitest'
import { alikeOf, indexOf } from '#lib/questions/near-duplicate.ts'

const near = (a: string, b: string, answers: [string, string] = ['', '']) => {
  const index = indexOf([
    { id: 'a', stem: a, answer: answers[0] },
    { id: 'b', stem: b, answer: answers[1] },
  ])
  return alikeOf(index, 'a')[0]?.resemblance ?? 0
}

describe('near duplicates', () => {
  it.each([
    ['When will the ferry of Port Ellery sail again?', 'When does the ferry of Port Ellery sail again'],
    ['Who opened the new bridge in Bergen?', 'Who opened Bergen’s new bridge?'],
    [
      'Which city did François Hollande visit in May 2013?',
      'In May 2013, which city did Francois Hollande visit?',
    ],
  ])('are told: %s – %s', (a, b) => {
    expect(near(a, b)).toBeGreaterThanOrEqual(0.6)
  })

  it.each([
    ['Which country won gold in rowing in 2024?', 'Which country won gold in judo in 2024?'],
    ['When did the ferry of Port Ellery sail?', 'Where did the ferry of Port Ellery sail?'],
    ['Who opened the bridge in Bergen?', 'Who closed the school in Oslo?'],
    ['How many people died in the flood of 2013?', 'How many people died in the fire of 2021?'],
    ['_____ opened the bridge in Bergen', 'Kari Lund opened the bridge in _____'],
  ])('are not told: %s – %s', (a, b) => {
    expect(near(a, b)).toBe(0)
  })

  it('are the same whatever case, signs and small words', () => {
    expect(near('Who opened the bridge?', 'who opened a bridge')).toBe(1)
  })

  it('may ask with another word when the answer is the same', () => {
    const stems = [
      'What was opened in Bergen in June 2024 by Kari Lund?',
      'Which was opened in Bergen in June 2024 by Kari Lund?',
    ] as const
    expect(near(...stems, ['A bridge', 'A tunnel'])).toBe(0)
    expect(near(...stems, ['A bridge', 'the bridge'])).toBeGreaterThanOrEqual(0.6)
  })

  it('are found among thousands, each looked up by its rare words alone', () => {
    const questions = Array.from({ length: 5000 }, (_, index) => ({
      id: String(index),
      stem: `Which minister opened bridge number${index} near village${index % 700} in ${1900 + (index % 120)}?`,
      answer: `Minister ${index}`,
    }))
    const index = indexOf([...questions, { ...questions[4000]!, id: 'copy' }])
    expect(alikeOf(index, 'copy')).toEqual([{ id: '4000', resemblance: 1 }])
    const looked = new Set(
      [...index.holders.values()].filter((ids) => ids.length <= 60).map((ids) => ids.length),
    )
    expect(Math.max(...looked)).toBeLessThanOrEqual(60)
  })

  it('of a question that is not there are none', () => {
    expect(alikeOf(indexOf([]), 'x')).toEqual([])
    expect(near('', '')).toBe(0)
  })
})
