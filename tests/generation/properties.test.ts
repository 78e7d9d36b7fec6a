import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generate } from '#lib/generation/generate.ts'

const TITLE = 'Norwegian minister opens bridge in Bergen'
const ARTICLE = [
  'Norwegian Transport Minister Kari Lund opened a bridge in Bergen on May 20, 2024, the ministry in Oslo said.',
  'The bridge, which cost $40 million, is 1,240 metres long. About 300 engineers built it in nearly six years.',
  '"We are proud," Lund said. She joined the cabinet in 2021, after leading a party in Stavanger for four years.',
  'German Foreign Minister Jonas Keller visited Bergen on May 3. He will travel to Lisbon in July.',
  'Portugal closed an embassy in Libya in March 2023. Three ferries sank off Greece in January, killing 41 people.',
].join('\n\n')

function check(text: string, title = TITLE, publishedOn = '2024-06-04') {
  const { questions, facts } = generate({ title, text, publishedOn })
  for (const question of questions) {
    expect(question.options).toHaveLength(4)
    expect(new Set(question.options.map((option) => option.text.toLowerCase())).size).toBe(4)
    expect(question.options[question.key]).toBeDefined()
    expect(question.stem.split('_____').length).toBe(question.kind === 'complete' ? 2 : 1)
    expect(facts[question.fact]).toBeDefined()
    expect(question.score).toBeGreaterThanOrEqual(0)
    expect(question.score).toBeLessThanOrEqual(1)
    for (const { start, end, quote } of question.evidence) {
      expect(quote).not.toBe('')
      expect(text.slice(start, end)).toBe(quote)
    }
  }
  return questions
}

const mangle = fc.oneof(
  fc.constant((text: string) => text.toUpperCase()),
  fc.constant((text: string) => text.replace(/\s+/gu, ' ')),
  fc.constant((text: string) => text.replace(/[.]/gu, '')),
  fc.constant((text: string) => text.replace(/ /gu, ' 🎉 ')),
  fc.constant((text: string) => text.split(' ').reverse().join(' ')),
  fc.constant((text: string) => text.replace(/'|"/gu, '”')),
  fc.nat(ARTICLE.length).map((at) => (text: string) => text.slice(at)),
  fc.nat(ARTICLE.length).map((at) => (text: string) => text.slice(0, at)),
  fc.tuple(fc.nat(ARTICLE.length), fc.string({ unit: 'binary', maxLength: 12 })).map(
    ([at, what]) =>
      (text: string) =>
        text.slice(0, at) + what + text.slice(at),
  ),
)

describe('whatever the text', () => {
  test('the article as it is gives sound questions', () => {
    check(ARTICLE)
  })

  test('the same article gives the same questions', () => {
    expect(check(ARTICLE)).toEqual(check(ARTICLE))
  })

  test('cut, shouted, reversed and decorated articles give sound questions or none', () => {
    fc.assert(
      fc.property(
        fc.array(mangle, { minLength: 1, maxLength: 3 }),
        (all) => void check(all.reduce((text, change) => change(text), ARTICLE)),
      ),
      {
        numRuns: 60,
      },
    )
  })

  test('arbitrary text and titles give no exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (text, title) => void check(text, title),
      ),
      { numRuns: 60 },
    )
  })

  test('sentences in any order give sound questions', () => {
    const sentences = ARTICLE.replace(/\n+/gu, ' ').split(/(?<=\.) /u)
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (some) => void check(some.join(' '))),
      { numRuns: 30 },
    )
  })

  test('no word, one word, no title', () => {
    for (const text of ['', ' ', 'Ferry', '.', '\n\n\n', '_____ was _____ in 2012.'])
      expect(check(text, '')).toEqual([])
  })

  test('no more questions than wanted', () => {
    expect(
      generate({ title: TITLE, text: ARTICLE, publishedOn: '2024-06-04' }, { wanted: 1 }).questions.length,
    ).toBeLessThanOrEqual(1)
  })

  test('one sentence of ten thousand words is read and not asked', () => {
    const text = `${'the ferry and '.repeat(3000)}sank in Bergen on May 20, 2024.`
    expect(check(text)).toEqual([])
  })
})
