import { describe, expect, test } from 'vitest'
import { contextFor, contextLines, sectionOf } from '#lib/generation/context-line.ts'
import { asked, storyOf } from './short-story.ts'

const TEXT =
  'Syrian President Ahmed al-Sharaa will travel to Moscow on October 15 for an official visit. ' +
  'Syrian President Ahmed al-Sharaa assumed office in December 2024.'

describe('context lines', () => {
  const story = storyOf(TEXT, 'Syrian president al-Sharaa to visit Moscow', '2025-10-10')
  const lines = contextLines(story)
  const question = (answer: string) => {
    const found = asked(story).find((candidate) => candidate.answer === answer)
    if (!found) throw new Error(`no question for ${answer}`)
    return found
  }

  test('three strengths: headline, neutral topic, section', () => {
    expect(lines.map((line) => line.text)).toEqual([
      'October 10, 2025 · Syrian president al-Sharaa to visit Moscow',
      "October 10, 2025 · Syrian president's official visit",
      'October 10, 2025 · World',
    ])
  })

  test('the headline stands where it does not tell', () => {
    expect(contextFor(story, lines, question('December 2024'))?.strength).toBe('headline')
  })

  test('the headline is shown without the key where enough of it is left', () => {
    expect(contextFor(story, lines, question('Moscow'))?.text).toBe(
      'October 10, 2025 · Syrian president al-Sharaa to visit …',
    )
  })

  test('a headline of which too little would be left gives way to the topic', () => {
    const short = storyOf(TEXT, 'Al-Sharaa to visit Moscow', '2025-10-10')
    const lines = [
      ...contextLines(short).filter(({ strength }) => strength !== 'topic'),
      { text: 'October 10, 2025 · Visit', strength: 'topic' as const },
    ]
    expect(contextFor(short, lines, question('Moscow'))?.strength).toBe('topic')
  })

  test.each([
    ['Bridge opens in Bergen on Tuesday', 'Bridge opens in Bergen'],
    ['Bridge opens Tuesday', 'Bridge opens'],
    ['Two leave the race after Super Tuesday', 'Two leave the race after Super Tuesday'],
  ])('a weekday means nothing next week, but as a part of a name: %s', (headline, shown) => {
    expect(contextLines(storyOf(TEXT, headline))[0]?.text).toBe(`June 4, 2024 · ${shown}`)
  })

  test('a key that the topic implies is asked under the section', () => {
    expect(contextFor(story, lines, question('Ahmed al-Sharaa'))?.strength).toBe('section')
  })

  test('keys of other questions count too', () => {
    expect(contextFor(story, lines, question('December 2024'), ['Moscow'])?.strength).toBe('masked')
  })

  test('the topic of an event is its noun with what stands before it', () => {
    const crane = storyOf('A crane fell in Mecca.', 'At least 107 killed in Mecca crane collapse')
    expect(contextLines(crane)[1]?.text).toBe('June 4, 2024 · Mecca crane collapse')
  })

  test('a topic that names nobody and nothing tells no story', () => {
    const strike = storyOf('A missile hit a depot.', 'Officials deny casualties of missile strike')
    expect(contextLines(strike).map(({ strength }) => strength)).toEqual(['headline', 'section'])
  })

  test('the section follows the commonest words', () => {
    expect(
      sectionOf(storyOf('The team won the cup. The coach praised the players of the league.', 'Cup final')),
    ).toBe('Sport')
    expect(sectionOf(storyOf('Nothing much happened.', 'Nothing'))).toBe('World')
  })
})
