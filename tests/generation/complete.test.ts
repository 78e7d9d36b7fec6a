import { describe, expect, test } from 'vitest'
import { completeReports } from '#lib/generation/complete/complete.ts'
import { completed, storyOf } from './short-story.ts'

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
    [
      'Jonas Keller called in Lisbon for the lifting of economic sanctions on Norway.',
      'for the _____ of economic sanctions on Norway. | lifting',
    ],
  ])('leaves one blank: %s', (text, end) => {
    expect(completed(text).some((report) => report.endsWith(end))).toBe(true)
  })

  test('the rest of the sentence is the article’s own, but for brackets and cuts, which … marks inside', () => {
    const text =
      'But Norway, which has railways in Bergen and Oslo, also ordered 12 ferries from Poland in March.'
    expect(completed(text)).toContain(
      'Norway, which has railways in Bergen and Oslo, … ordered _____ ferries from Poland in March [2024]. | 12',
    )
  })

  test('a relative day is resolved in brackets', () => {
    expect(completed('On Friday a fire in Madrid destroyed 1,200 homes near a market.')[0]).toMatch(
      /^On \[May 31, 2024\] a fire/u,
    )
  })

  test('the country is the headline’s, too, where the text names another one', () => {
    const text =
      'Anna Berg left the country on Monday with 12 suitcases after a week of riots.\n\nThe oldest rioters had fought against Ghana.'
    const named = (headline: string) =>
      completeReports(storyOf(text, headline), new Map()).some(({ stem }) => stem.includes('[Ghana]'))
    expect(named('Anna Berg flees')).toBe(true)
    expect(named('Norway’s Anna Berg flees')).toBe(false)
  })

  test('what is due to something is no plan', () => {
    const text = 'On Monday a fire in Madrid destroyed 1,200 homes near a market due to a strong wind.'
    expect(completed(text)[0]).toMatch(/^On \[June 3, 2024\] a fire/u)
  })

  test.each([
    [
      'a month of the year that the sentence names',
      'In the 2016 race, Keller went on in Norway until June.',
      'June',
    ],
    [
      'a name beside its letters',
      'The Norwegian ship met experts of the World Health Organization (WHO).',
      'World',
    ],
    [
      'what goes on with another sentence',
      'Similarly, a fire in Madrid destroyed 1,200 homes near a market.',
      '1,200',
    ],
    ['the capital before DC', 'A fire in Washington, DC destroyed 1,200 homes near a market.', 'Washington'],
  ])('%s is not asked for', (_, text, answer) => {
    expect(completed(text).filter((report) => report.includes(`| ${answer}`))).toEqual([])
  })

  test('he is named in brackets where one man is meant', () => {
    const text = 'Jonas Keller moved to Lisbon. He painted 240 pictures of ships in the harbour of Lisbon.'
    expect(completed(text).some((report) => report.startsWith('[Jonas Keller] painted _____ pictures'))).toBe(
      true,
    )
  })

  test('a month is asked with its year, and shown with it in brackets', () => {
    const text = 'In March, Norway ordered 12 ferries from a yard in Poland.'
    expect(completed(text)).toContain(
      'In _____, Norway ordered 12 ferries from a yard in Poland. | March 2024',
    )
    expect(completed(text)).toContain(
      'In March [2024], Norway ordered _____ ferries from a yard in Poland. | 12',
    )
  })

  test('an hour of the day goes into the brackets of its day', () => {
    expect(completed('A fire on Friday morning destroyed 1,200 homes in Madrid.')[0]).toMatch(
      /^A fire on \[the morning of May 31, 2024\] destroyed/u,
    )
  })

  const CALL =
    'Norwegian President Anna Berg opened a school in Lisbon. In March, Berg spoke with ministers of Portugal by phone for several hours, ' +
    "reaffirming Norway's support for Portugal's bid, and expressing readiness to review agreements signed with Spain while calling for the lifting of economic sanctions on Portugal."

  test('a head of state is also told by the office, for a quiz that asks for the name', () => {
    const starts = completed(CALL)
      .filter((report) => report.endsWith('| economic sanctions'))
      .map((report) => report.slice(0, 60))
    expect(starts).toEqual([
      expect.stringContaining('[Norwegian President Anna Berg] spoke'),
      expect.stringContaining("[Norway's president] spoke"),
    ])
  })

  test('of two participles the first may go, and the quotation marks what went', () => {
    const [report] = completeReports(storyOf(CALL), new Map()).filter(
      ({ answer }) => answer === 'economic sanctions',
    )
    expect(report?.stem).toContain('by phone for several hours, … expressing readiness')
    expect(report?.stem).toMatch(/while calling for the lifting of _____ on Portugal\.$/u)
    expect(report?.report).toContain('by phone for several hours, … expressing readiness')
  })

  const OUTLOOK =
    'Norwegian President Anna Berg will travel to Lisbon on Friday for an official visit. The trip marks the first official visit by Berg to Portugal. '
  const CHAPTER =
    'the visit could open a new chapter in Portuguese-Norwegian relations, which will focus mainly on'

  test('what hangs on "could" is asked only with its source, in the article’s own words', () => {
    const matters = (text: string) =>
      completed(text).filter((report) => / \| (?:reconstruction|\d)/u.test(report))
    expect(
      matters(`${OUTLOOK}According to Norwegian sources, ${CHAPTER} reconstruction and economic recovery.`),
    ).toEqual([
      "According to Norwegian sources, [Anna Berg's visit to Lisbon] could open a new chapter in Portuguese-Norwegian relations, which will focus mainly on _____. | reconstruction and economic recovery",
    ])
    expect(matters(`${OUTLOOK}Next year, ${CHAPTER} reconstruction and economic recovery.`)).toEqual([])
    expect(matters(`${OUTLOOK}According to Norwegian sources, the visit could cost 240 crowns.`)).toEqual([])
    expect(
      matters(
        `${OUTLOOK}According to Norwegian sources, ${CHAPTER} reconstruction and economic recovery if Spain agrees.`,
      ),
    ).toEqual([])
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
