import { describe, expect, test } from 'vitest'
import { completed } from './short-story.ts'

describe('complete the report', () => {
  test.each([
    [
      'An earthquake struck Chile in May, killing 41 people in three towns.',
      '_____ people in three towns. | 41',
    ],
    [
      'A fire in Madrid destroyed 1,200 homes near a market of flowers.',
      'destroyed _____ homes near a market of flowers. | 1,200',
    ],
    ['Norway has banned the import of salmon from Chile since 2019.', 'from Chile since _____. | 2019'],
    [
      'Norway ordered ferries from a yard in Poland on Sept. 9 after a long debate.',
      'on _____ after a long debate. | Sept. 9',
    ],
    [
      'Jonas Keller, a painter from Ghana, lived in Lisbon for nearly 25 years.',
      'in Lisbon for nearly _____ years. | 25',
    ],
    [
      'The government of Norway will spend $40 million on ferries from Poland.',
      'will spend $_____ million on ferries from Poland. | 40',
    ],
    [
      'About 63 percent of voters in Norway favour a bridge to Denmark.',
      'About _____ percent of voters in Norway favour a bridge to Denmark. | 63',
    ],
    [
      'Jonas Keller fled to Norway in May, where he was granted asylum.',
      'where he was granted _____. | asylum',
    ],
  ])('leaves one blank: %s', (text, end) => {
    expect(completed(text).some((report) => report.endsWith(end))).toBe(true)
  })

  test('the rest of the sentence is the article’s own, but for cuts at commas and brackets', () => {
    const text =
      'But Norway, which has railways in Bergen and Oslo, also ordered 12 ferries from Poland in March.'
    expect(completed(text)).toContain(
      'Norway, which has railways in Bergen and Oslo, ordered _____ ferries from Poland in March. | 12',
    )
  })

  test('a relative day is resolved in brackets', () => {
    expect(completed('On Friday a fire in Madrid destroyed 1,200 homes near a market.')[0]).toMatch(
      /^On \[May 31, 2024\] a fire/u,
    )
  })

  test('he is named in brackets where one man is meant', () => {
    const text = 'Jonas Keller moved to Lisbon. He painted 240 pictures of ships in the harbour of Lisbon.'
    expect(completed(text).some((report) => report.startsWith('[Jonas Keller] painted _____ pictures'))).toBe(
      true,
    )
  })

  test.each([
    ['This number grew to 240 ferries in the north of Norway.', 'points back'],
    ['They ordered 240 ferries from a yard in the south of Poland.', 'an unresolved pronoun'],
    ['Norway did not order the 12 ferries from Poland in March.', 'a denial'],
    ['If Poland agrees, Norway will order 12 ferries in March.', 'a condition'],
    ['Has Norway ordered 12 ferries from Poland in March?', 'a question'],
    ['We ordered 12 ferries from Poland in March of that year.', 'somebody speaking'],
    ['The shares of the yard closed at 12 dollars in Oslo.', 'market figures'],
    ['Anna Berg, 52, opened a school in the north of Norway.', 'an age'],
    ['The score was 3 to 2 in the match between Norway and Chile.', 'a score'],
    ['Two, three and five ferries make a fleet of ten for Norway.', 'sums'],
  ])('is not made of: %s (%s)', (text) => {
    expect(
      completed(text).filter((report) => / \| (?:240|12|52|[0-9]|two|three|five|ten)$/iu.test(report)),
    ).toEqual([])
  })
})
