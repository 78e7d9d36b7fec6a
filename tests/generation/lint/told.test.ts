import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import { type Draft, draftOf } from '#lib/generation/lint/draft.ts'
import { lint } from '#lib/generation/lint/lint.ts'
import { emptyForm, type QuestionForm } from '#lib/questions/question-form.ts'

const NEW = [
  ...['few-options', 'lower-bound', 'upper-bound', 'two-dates', 'vague-verb', 'light-when', 'market'],
  ...['country-told', 'acronym-told', 'source-is-answer'],
]

/** Of what is told and worth, the advice on a question whose first option is right. */
function advice(stem: string, ...texts: string[]): string[] {
  const options = texts.map((text, at) => ({ id: '', text, why: '', right: at === 0, place: '' }))
  const form: QuestionForm = { ...emptyForm, stem, options }
  const draft: Draft = draftOf(form, '', countryWords(texts))
  return lint(draft)
    .map(({ code }) => code)
    .filter((code) => NEW.includes(code))
}

const PEOPLE = ['Vladimir Putin', 'Xi Jinping', 'Emmanuel Macron', 'Narendra Modi']
const COUNTRIES = ['The United Kingdom', 'France', 'Spain', 'Italy']
const BODIES = ['WHO', 'NATO', 'FIFA', 'OPEC']
const AT_LEAST = ['60', '40', '80', '90']
const DAYS = ['May 4, 2019', 'May 5, 2019', 'May 6, 2019', 'May 7, 2019']

describe('advice on what tells the answer and on what is not worth asking', () => {
  test.each([
    ['country-told', 'Which country’s prime minister left Downing Street in 2019?', COUNTRIES],
    ['country-told', 'To which country did the envoy return from London in 2019?', COUNTRIES],
    ['country-told', 'In which country did Britain’s highest court sit in 2019?', COUNTRIES],
    ['acronym-told', 'Which country is meant by U.K. in the treaty of 2019?', COUNTRIES],
    ['acronym-told', 'By which letters is the World Health Organization known?', BODIES],
    ['source-is-answer', 'According to Putin, who would visit Damascus in 2025?', PEOPLE],
    ['source-is-answer', 'As Putin said, who would visit Damascus in 2025?', PEOPLE],
    ['lower-bound', 'At least how many people lost their homes in Bergen in 2024?', AT_LEAST],
    [
      'lower-bound',
      'More than how much rain fell in Bergen in 2024?',
      ['two litres', 'one litre', 'six litres', 'nine litres'],
    ],
    ['lower-bound', 'How many people lost their homes?', ['60', 'At least 40', '80', '90']],
    [
      'upper-bound',
      'How long may it be?',
      ['60 days or less', '90 days or less', '50 days or less', '40 days or less'],
    ],
    ['two-dates', 'When did Kari Lund visit Oslo in May 2019?', DAYS],
    ['vague-verb', 'What did Vladimir Putin say in May 2019?', DAYS],
    ['vague-verb', 'Which plan included a bridge in Bergen?', DAYS],
    ['market', 'How much did tickets for the ferry of Bergen cost?', AT_LEAST],
  ])('%s: %s', (code, stem, options) => {
    expect(advice(stem, ...options)).toContain(code)
  })

  test.each([
    ['Which country’s flag is shown in a corner of New Zealand’s flag?', COUNTRIES],
    [
      'Who told us in 2019 that he would travel to London?',
      ['Donald Trump', 'Joe Biden', 'Mike Pence', 'Mitt Romney'],
    ],
    ['Which country did he let us call home?', ['The United States', 'France', 'Spain', 'Italy']],
    ['Who said in 2020 that the outbreak was over?', BODIES],
    ['Who would visit Damascus in 2025, according to Emmanuel Macron’s office?', PEOPLE],
    ['How many people died after at least 3 bridges fell in 2024?', AT_LEAST],
    [
      'Over which sea did the pilot fly in 2019?',
      ['Over 60 waters', 'Under 40 bridges', 'Over 70 hills', 'By 80 towns'],
    ],
    ['How many people lost their homes?', ['Up to 60', 'At least 40', 'Up to 50', 'Up to 20']],
    ['On which day of May 2019 did Kari Lund visit Oslo?', DAYS],
    ['When was the party founded whose rule in Syria ended in 2024?', DAYS],
    ['When were the 2012 games of Oslo opened?', DAYS],
    ['When in 2019 did 2000 people march in Oslo?', DAYS],
    ['What does “Uhuru” mean?', ['Freedom', 'Bread', 'Water', 'Peace']],
    ['When was the new bridge of Bergen to be opened?', DAYS],
    ['Which country shares a border with Norway?', ['Sweden', 'Denmark', 'Iceland', 'Estonia']],
    ['What did Kari Lund discuss with Per Dahl in Oslo?', ['Roads', 'Rails', 'Ships', 'Bikes']],
  ])('nothing about: %s', (stem, options) => {
    expect(advice(stem, ...options)).toEqual([])
  })

  test('words of the language are no texts of a table', () => {
    expect(advice('At least how many?', '60 constructor', '40 toString', '50 x', '1 y')).toEqual([])
    expect(countryWords(['Nobody spoke of any of them.'])).toEqual([])
  })
})

const gold = new URL('../../../../shared/articles/moscow-visit.gold.json', import.meta.url)

test.skipIf(!existsSync(gold))(
  'the model questions draw none of it (skipped where ../shared is absent)',
  () => {
    const { items } = JSON.parse(readFileSync(gold, 'utf8')) as {
      items: { question: string; answer: string; distractors: string[] }[]
    }
    expect(items).toHaveLength(27)
    const flagged = items.flatMap(({ question, answer, distractors }) =>
      advice(question, answer, ...distractors).map((code) => `${code}: ${question}`),
    )
    expect(flagged).toEqual([])
  },
)
