import { describe, expect, test } from 'vitest'
import { askedAs, completed, doubted } from './short-story.ts'

const HARBOUR =
  'Jonas Keller visited the harbour of Bergen on May 3. The ferry reached the island on May 5, 2024.'

describe('what is doubtful', () => {
  test('“the ferry” of which nobody knows which is asked with a doubt, and not without', () => {
    expect(askedAs(HARBOUR, 'when').some((asked) => asked.includes('ferry'))).toBe(false)
    expect(doubted(HARBOUR)).toContainEqual({
      asked: 'When did the ferry reach the island? | May 5, 2024',
      doubts: ['definite'],
    })
  })

  test('“he” is whom the sentences before named last as their subject', () => {
    const text =
      'Jonas Keller met Peter Vogel in Oslo. The rain was heavy. He opened a school in Lisbon on May 3, 2024.'
    expect(askedAs(text, 'when').some((asked) => asked.includes('school'))).toBe(false)
    expect(doubted(text)).toContainEqual({
      asked: 'When did Jonas Keller open a school in Lisbon? | May 3, 2024',
      doubts: ['pronoun'],
    })
  })

  test('what is sure is not asked again as doubtful', () => {
    expect(doubted('Anna Berg opened a school in Lisbon on May 3.').map(({ asked }) => asked)).not.toContain(
      'When did Anna Berg open a school in Lisbon? | May 3, 2024',
    )
  })

  test('a phrase that may go is left out rather than told with a doubt', () => {
    const asked = doubted('Jonas Keller opened the school on May 3, 2024 despite the strike.')
    expect(asked.some((one) => one.asked.startsWith('When did Jonas Keller open the school'))).toBe(true)
    expect(asked.some((one) => /^When.*despite/u.test(one.asked))).toBe(false)
  })

  test.each([
    [
      'Anna Berg, a painter, has lived in Lisbon, Portugal since her years at school.',
      'city',
      'with-country',
    ],
    ['Anna Berg has painted a wide view of ships in the harbours of Texas.', 'Texas', 'state'],
    ["Anna Berg has painted a wide view of Norway's best harbours and boats.", 'Norway', 'genitive'],
    ['Anna Berg has painted a wide view of old ships in Norway and Spain.', 'Norway', 'joined'],
    ['Anna Berg has painted wide views of all the harbours of Norway.', 'Norway', 'place-of'],
    ['Anna Berg has painted a wide view of an old ship near Norway.', 'Norway', 'part-of-place'],
    ['Anna Berg has painted a wide view of the embassy in Norway.', 'Norway', 'seat'],
    [
      'Anna Berg has painted a wide view of an old ship in the United States.',
      'United States',
      'usual-country',
    ],
    ['Lisbon has opened 12 schools for painters in the last year.', 'Lisbon', 'place-role'],
  ])('a place is left out with a doubt: %s', (text, _answer, code) => {
    expect(completed(text).some((report) => /\| (?:Lisbon|Norway|Texas|United States)$/u.test(report))).toBe(
      false,
    )
    expect(doubted(text).some(({ doubts }) => doubts.includes(code))).toBe(true)
  })

  test.each([
    ['Norway has bought 12 planes from the maker Airbus for its army.', '| Airbus', 'name'],
    ['A Norwegian yard has built 12 ferries for the town of Bergen.', '| Norwegian', 'nationality'],
  ])('a name is left out with a doubt: %s', (text, answer, code) => {
    const found = doubted(text).find(({ asked }) => asked.endsWith(answer))
    expect(found?.doubts).toContain(code)
  })
})

describe('a report as a question', () => {
  test('asks for what stands first, and tells plainly what was put into brackets', () => {
    const text = 'Lisbon has bought 12 large ferries from a yard in Norway.'
    const questions = doubted(text).map((one) => one.asked)
    expect(questions).toContain('Which city has bought 12 large ferries from a yard in Norway? | Lisbon')
  })

  test('a blank inside stays a blank', () => {
    const asked = doubted('Anna Berg has painted a view of Norway and Spain for 12 years.').map(
      (one) => one.asked,
    )
    expect(asked.some((one) => one.includes('which country'))).toBe(false)
  })
})
