import { describe, expect, test } from 'vitest'
import type { Ready } from '#lib/generation/choose.ts'
import { explanationOf, whyWrong } from '#lib/generation/explain.ts'
import { judge } from '#lib/generation/verify/judged.ts'
import { asked, storyOf } from './short-story.ts'

const story = storyOf(
  'German Foreign Minister Jonas Keller visited Lisbon last month. Anna Berg opened a school in Porto in 2019.',
  'Minister in Lisbon',
)
const facts = [
  'German Foreign Minister Jonas Keller visited Lisbon in May 2024.',
  'Anna Berg opened a school in Porto in 2019.',
]

function ready(rule: string, answer: string): Ready {
  const candidate = asked(story).find((one) => one.rule === rule && one.answer === answer)
  if (!candidate) throw new Error(`no ${rule} for ${answer}`)
  const context = { text: 'June 4, 2024 · World', strength: 'section' } as const
  return { ...judge(story, candidate, context), score: 0.8, distractors: [] }
}

describe('explanations', () => {
  test('the fact, and how a relative date was read', () => {
    expect(explanationOf(ready('when', 'May 2024'))).toBe(
      'German Foreign Minister Jonas Keller visited Lisbon in May 2024. The article of Tuesday, June 4, 2024 says “last month”: May 2024.',
    )
  })

  test('a date that is written out needs no more words', () => {
    expect(explanationOf(ready('when', '2019'))).toBe('Anna Berg opened a school in Porto in 2019.')
  })

  test('an option that another fact names is wrong by that fact', () => {
    expect(whyWrong(ready('which-place', 'Lisbon'), { text: 'Porto' }, facts)).toBe(
      'The article names Porto in another matter: Anna Berg opened a school in Porto in 2019.',
    )
  })

  test('an option that the article does not know', () => {
    expect(whyWrong(ready('which-place', 'Lisbon'), { text: 'Madrid' }, facts)).toBe(
      'The article does not mention Madrid; it says Lisbon.',
    )
  })

  test('a figure is set against the article’s', () => {
    expect(whyWrong(ready('when', '2019'), { text: '2016' }, facts)).toBe('The article says 2019, not 2016.')
    expect(whyWrong(ready('when', 'May 2024'), { text: 'March 2024' }, facts)).toBe(
      'By the article it was May 2024, not March 2024.',
    )
  })

  test('topics and articles stand in small letters inside a sentence', () => {
    const base = ready('when', '2019')
    const topics: Ready = {
      ...base,
      candidate: {
        ...base.candidate,
        answer: 'Trade and border security',
        value: { kind: 'topics', name: '' },
      },
    }
    expect(whyWrong(topics, { text: 'Tourism and air links' }, facts)).toBe(
      'The article does not name tourism and air links; it names trade and border security.',
    )
    const party: Ready = {
      ...base,
      candidate: { ...base.candidate, answer: 'The Baath Party', value: { kind: 'organisation', name: '' } },
    }
    expect(whyWrong(party, { text: 'The Green Party' }, facts)).toBe(
      'The article does not mention the Green Party; it says the Baath Party.',
    )
  })

  test('a report is quoted with what was left out marked', () => {
    const base = ready('when', '2019')
    const report: Ready = {
      ...base,
      candidate: {
        ...base.candidate,
        kind: 'complete',
        statement: 'A school opened.',
        report: 'A school … opened.',
      },
    }
    expect(explanationOf(report)).toBe('The article reports: “A school … opened.”')
  })

  test('what the maker of the option knows comes first', () => {
    expect(whyWrong(ready('which-place', 'Lisbon'), { text: 'Porto', why: 'Known.' }, facts)).toBe('Known.')
  })
})
