import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { countryWords } from '#lib/generation/lint/country-words.ts'
import { type Draft, draftOf } from '#lib/generation/lint/draft.ts'
import { LINT_RULES, lint } from '#lib/generation/lint/lint.ts'
import { withIds } from '#lib/questions/question.ts'
import { answersOf, emptyForm, formOf } from '#lib/questions/question-form.ts'
import { sampleSchema } from '#lib/quizzes/sample.ts'

const good: Draft = {
  kind: 'wh',
  contextLine: 'June 4, 2024 · A bridge in Bergen',
  stem: 'Who opened the new bridge in Bergen in June 2024?',
  headline: 'Bergen has a new bridge',
  explanation: 'Kari Lund opened it.',
  options: ['Kari Lund', 'Per Dahl', 'Ida Moe', 'Jon Vik'],
  right: ['Kari Lund'],
  wrong: ['Per Dahl', 'Ida Moe', 'Jon Vik'],
  evidence: 1,
  countries: countryWords(['Syria', 'Iran', 'the United States', 'Georgia']),
}
const options = (...texts: string[]): Partial<Draft> => ({
  options: texts,
  right: texts.slice(0, 1),
  wrong: texts.slice(1),
})

/** For each rule a change of the good question that it warns of, and one near it that it does not. */
const CASES: Record<string, [bad: Partial<Draft>, fine: Partial<Draft>]> = {
  'no-question-mark': [
    { stem: 'Who opened the bridge' },
    { kind: 'complete', stem: '_____ opened the bridge.' },
  ],
  'two-questions': [{ stem: 'Who opened the bridge? And when?' }, {}],
  negative: [
    { stem: 'Which minister did not open the bridge?' },
    { stem: 'Which minister did NOT open the bridge?' },
  ],
  'absolute-statement': [
    { kind: 'trueFalse', stem: 'Kari Lund opened every bridge in Norway.' },
    { kind: 'trueFalse', stem: 'Kari Lund opened the bridge.' },
  ],
  pronoun: [
    { stem: 'When did she open the bridge?' },
    { stem: 'Where did Kari Lund say she opened the bridge?' },
  ],
  'relative-time': [{ stem: 'Who opened the bridge last week?' }, { stem: 'Who opened the bridge in 2024?' }],
  'points-to-article': [
    { stem: 'According to the article, who opened the bridge?' },
    { stem: 'According to Kari Lund, who opened it?' },
  ],
  'doubled-word': [{ stem: 'Who opened the the bridge?' }, {}],
  long: [{ stem: `Who opened ${'a bridge and '.repeat(20)}a road?` }, {}],
  'several-blanks': [
    { kind: 'complete', stem: '_____ opened _____.' },
    { kind: 'complete', stem: '_____ opened it.' },
  ],
  'longest-is-key': [
    options('The minister of transport, Kari Lund of Bergen', 'Per Dahl', 'Ida Moe'),
    options('Minister Kari Lund', 'Mayor Per Dahl', 'Captain Ida Moe'),
  ],
  'shortest-is-key': [options('Lund', 'A group of ministers', 'The mayor of Bergen'), {}],
  'unlike-form': [options('March 4', 'March 5', 'In spring'), options('March 4', 'March 5', 'May 6')],
  'unlike-end': [options('She did.', 'He did', 'They did'), options('a fire', 'an earthquake', 'winds')],
  absolute: [options('It rained', 'It never rained', 'It snowed'), {}],
  'all-of-the-above': [options('Snow', 'Rain', 'All of the above'), {}],
  nested: [options('Guinea', 'Equatorial Guinea', 'Ghana'), options('12 people', '2 people', '32 people')],
  'same-twice': [
    options('The mayor', 'the mayor.', 'Nobody'),
    options('1.5 million', '15 million', '2 million'),
  ],
  'few-options': [options('Kari Lund', 'Per Dahl', 'Ida Moe'), { kind: 'trueFalse', options: [] }],
  'lower-bound': [
    options('At least 60 people', 'At least 40 people', 'At least 80 people', 'At least 90 people'),
    options('At least 60 people', 'At least 70 people', 'At least 80 people', 'At least 90 people'),
  ],
  'upper-bound': [
    options('Up to 1.5 million', 'Up to 500,000', 'Up to 2 million', 'Up to 800,000'),
    options('At least 60 people', 'At least 70 people', 'At least 80 people', 'At least 90 people'),
  ],
  'two-dates': [
    { stem: 'When were the games of Oslo moved to 2013?', ...options('2012', '2011', '2010', '2009') },
    { stem: 'When did the ruling of May 2019 take effect in Norway?' },
  ],
  'vague-verb': [
    { stem: 'Who had concerns about the new bridge in Bergen?' },
    { stem: 'Who had the new bridge in Bergen painted in 2024?' },
  ],
  'light-when': [
    { stem: 'When did the talks take a more personal turn?' },
    { stem: 'When did Kari Lund take over the ministry of transport?' },
  ],
  market: [
    { stem: 'At how many dollars were its share prices when Bergen Bridges left the Dow Jones?' },
    { stem: 'How much did the bridge in Bergen cost by June 2024?' },
  ],
  'wrong-in-stem': [options('Kari Lund', 'Bergen', 'Oslo'), {}],
  clang: [
    options('The bridge company', 'The railway', 'The harbour'),
    options('The bridge company', 'The bridge club', 'A bridge'),
  ],
  'article-cue': [
    { kind: 'complete', stem: 'Kari Lund opened a _____.', ...options('bridge', 'airport', 'road') },
    { kind: 'complete', stem: 'Kari Lund opened a _____.', ...options('bridge', 'university', 'road') },
  ],
  'order-cue': [
    { kind: 'order', options: ['The bridge opened', 'Finally the ferry stopped'], right: [], wrong: [] },
    { kind: 'order', options: ['The bridge opened', 'The ferry stopped'], right: [], wrong: [] },
  ],
  'long-answer': [
    { kind: 'short', ...options('the minister of transport of Norway') },
    { kind: 'short', ...options('Kari Lund') },
  ],
  'key-in-stem': [{ stem: 'When did Kari Lund open the bridge?' }, {}],
  'key-in-context': [
    { contextLine: 'June 4, 2024 · Kari Lund opens a bridge' },
    { contextLine: 'Karin Lundgren' },
  ],
  'key-in-headline': [{ headline: 'Kari Lund opens a bridge' }, {}],
  'country-told': [
    {
      stem: 'Which country did the Syrian president rule until 2024?',
      ...options('Syria', 'Iran', 'Iraq', 'Jordan'),
    },
    {
      stem: 'Which country did the South American team beat in 2024?',
      ...options('The United States', 'Iran', 'Iraq', 'Jordan'),
    },
  ],
  'acronym-told': [
    {
      stem: 'What is the name of the WHO, which met in 2024?',
      ...options('The World Health Organization', 'The World Trade Union', 'The Red Cross', 'The World Bank'),
    },
    {
      stem: 'Who said in 2024 that the illness was over?',
      ...options('The World Health Organization', 'The World Trade Union', 'The Red Cross', 'The World Bank'),
    },
  ],
  'source-is-answer': [
    { stem: 'Who opened the bridge in 2024, according to Lund?' },
    { stem: 'Who opened the bridge in 2024, according to Dahl?' },
  ],
  'no-context': [{ contextLine: '', stem: 'Who opened the bridge?' }, { contextLine: '' }],
  'no-evidence': [{ evidence: 0 }, {}],
  'no-explanation': [{ explanation: ' ' }, {}],
}

const codes = (change: Partial<Draft>) => lint({ ...good, ...change }).map(({ code }) => code)

describe('the rules of item writing', () => {
  it('have nothing to say about a good question, and about an empty form', () => {
    expect(lint(good)).toEqual([])
    expect(lint(draftOf(emptyForm, ''))).toEqual([])
  })

  it('have a case each', () => {
    expect(LINT_RULES.map(({ code }) => code).sort()).toEqual(Object.keys(CASES).sort())
  })

  test.each(Object.entries(CASES))(
    '%s warns where it should, in one sentence, and not beside it',
    (code, [bad, fine]) => {
      expect(codes(bad)).toContain(code)
      expect(codes(fine)).not.toContain(code)
      for (const { sentence } of lint({ ...good, ...bad }))
        expect(sentence).toMatch(/^(?:\p{Lu}|“)[^\n]*[.?]$/u)
    },
  )

  it('never fail, whatever is typed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 60 })
    const row = fc.record({ id: text, text, why: text, right: fc.boolean(), place: text })
    const kind = fc.constantFrom('wh', 'complete', 'several', 'trueFalse', 'order', 'number', 'short', 'x')
    const form = fc.record({
      stem: text,
      contextLine: text,
      accepted: text,
      number: text,
      options: fc.array(row),
    })
    fc.assert(
      fc.property(form, kind, text, (typed, kind, headline) => {
        expect(() => lint(draftOf({ ...emptyForm, ...typed, kind }, headline))).not.toThrow()
      }),
    )
  })
})

test('the samples, which people wrote with care, are seldom warned of', () => {
  const folder = new URL('../../../samples/', import.meta.url)
  const warnings = readdirSync(folder).flatMap((name) => {
    const { article, quiz } = sampleSchema.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
    return quiz.questions.map((question) => {
      const content = {
        ...question,
        contextLine: question.context,
        ...withIds(question.options, question.key, String),
      }
      const evidence = question.quote.map((_, start) => ({ start, end: start + 1 }))
      const form = formOf({ ...content, evidence }, question.topic)
      return lint(draftOf(form, article.title, countryWords(answersOf(form)))).map(
        (w) => `${w.code}: ${question.stem} ${w.sentence}`,
      )
    })
  })
  if (process.env.SHOW) console.log(warnings.length, warnings.flat().join('\n'))
  expect(warnings.flat().length / warnings.length).toBeLessThan(0.1)
})
