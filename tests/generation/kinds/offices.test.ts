import { describe, expect, test } from 'vitest'
import { officeCandidates } from '#lib/generation/kinds/offices.ts'
import { storyOf } from '../short-story.ts'
import { allOf, ofRule, shown } from './made.ts'

const KATROUGALOS =
  'Greek Foreign Minister George Katrougalos emphasized the requirement of approval by UNESCO.'
const asked = (text: string) =>
  officeCandidates(storyOf(text, 'Ministers speak', '2019-03-31')).map(
    ({ stem, answer }) => `${stem} | ${answer}`,
  )

describe('who holds which office', () => {
  test('both ways, as of the day of publication', () => {
    expect(asked(KATROUGALOS)).toEqual([
      'Which office did George Katrougalos hold in Greece on March 31, 2019? | Foreign Minister',
      "Who was Greece's foreign minister on March 31, 2019? | George Katrougalos",
    ])
  })

  test('also behind the name', () => {
    expect(asked('Heiko Maas, the foreign minister of Germany, spoke in Berlin.')[0]).toBe(
      'Which office did Heiko Maas hold in Germany on March 31, 2019? | Foreign Minister',
    )
  })

  test('the wrong options are other offices of that country', () => {
    const [question] = ofRule(allOf(KATROUGALOS, 'Ministers speak', '2019-03-31'), 'office-held')
    const options = shown(question!)
    expect(options).toContain('1 Foreign Minister')
    for (const option of options) expect(option).toMatch(/^[01] \p{Lu}\p{Ll}+ Minister$/u)
  })

  test('of an office that several hold only the office is asked', () => {
    expect(asked('Russian Deputy Prime Minister Alexander Novak visited Damascus.')).toEqual([
      'Which office did Alexander Novak hold in Russia on March 31, 2019? | Deputy Prime Minister',
    ])
  })

  test.each([
    ['a former minister', 'Former British Foreign Secretary Boris Johnson spoke.'],
    ['a minister who leaves', 'Norwegian Finance Minister Kari Lund resigned in Oslo.'],
    ['a minister of nowhere', 'Finance Minister Kari Lund spoke.'],
    ['a surname alone', 'Norwegian Finance Minister Lund spoke.'],
    ['a head of government', 'Norwegian Prime Minister Kari Lund spoke.'],
  ])('%s is not asked for', (_who, text) => {
    expect(asked(text)).toEqual([])
  })
})
