import { describe, expect, test } from 'vitest'
import { SETTING_RULES } from '#lib/generation/facts/settings.ts'
import { askedAs, statementsOf, storyOf } from './short-story.ts'

const CASES: { code: string; text: string; says: string }[] = [
  {
    code: 'taking-office',
    text: 'Norwegian President Kari Lund opened a school in Lisbon on May 3. She assumed office in March 2022.',
    says: 'Kari Lund assumed office in Norway in March 2022.',
  },
  {
    code: 'taking-office',
    text: 'Norwegian President Kari Lund was elected in March 2022.',
    says: 'Kari Lund was elected in March 2022.',
  },
  {
    code: 'institution',
    text: "Syria closed a school in 2019. The Baath Party's grip on power began in 1963.",
    says: "The Baath Party's grip on power in Syria began in 1963.",
  },
  {
    code: 'institution',
    text: 'Norwegian President Kari Lund met fishers in Norway on May 3. A new administration led by Lund was formed in March 2022.',
    says: 'A new administration led by Kari Lund was formed in Norway in March 2022.',
  },
  {
    code: 'where',
    text: 'Russian Deputy Prime Minister Jonas Keller visited Lisbon on May 3, where he opened a school.',
    says: 'Russian Deputy Prime Minister Jonas Keller opened a school in Lisbon on May 3, 2024.',
  },
  {
    code: 'occasion',
    text: 'Norwegian President Kari Lund will travel to Lisbon on Friday for an official visit. Lund is scheduled to meet Portuguese President Maria Silva.',
    says: 'Norwegian President Kari Lund was scheduled to meet Portuguese President Maria Silva on an official visit planned for June 7, 2024.',
  },
]

describe('what a clause needs to stand alone', () => {
  test.each(CASES)('$code: $says', ({ text, says }) => {
    expect(statementsOf(storyOf(text))).toContain(says)
  })

  test('every rule has a case here', () => {
    expect(new Set(CASES.map(({ code }) => code))).toEqual(new Set(SETTING_RULES.map(({ code }) => code)))
  })

  test('a clause that says itself where gets no other place', () => {
    expect(askedAs('Norwegian President Kari Lund took office in Oslo in March 2022.', 'when')).toEqual([
      'When did Kari Lund take office in Oslo? | March 2022',
    ])
  })

  test('what an army does may happen abroad', () => {
    const text = 'Norway closed a school in 2019. The army launched a rocket in March 2022.'
    expect(statementsOf(storyOf(text)).join(' ')).not.toContain('rocket in Norway')
  })

  test('what follows from what could be is not told, not even by a source', () => {
    const text =
      'The visit of Kari Lund could open a new chapter in Norwegian-Danish relations, which will focus mainly on reconstruction and economic recovery.'
    const told = `According to Norwegian diplomats, ${text.replace('The', 'the')}`
    for (const said of [text, told]) {
      expect(statementsOf(storyOf(said)).filter((statement) => statement.includes('focus'))).toEqual([])
    }
  })

  test('what a source says goes for the clause behind "which" too', () => {
    const text =
      'According to Norwegian diplomats, the talks opened a new chapter in Norwegian-Danish relations, which will focus mainly on reconstruction and economic recovery.'
    expect(
      statementsOf(storyOf(text)).some(
        (statement) =>
          statement.includes('focus') && statement.endsWith(', according to Norwegian diplomats.'),
      ),
    ).toBe(true)
  })
})
