import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from '#lib/articles/article-text.ts'
import { AppError } from '#lib/errors.ts'
import { type Generated, generate } from '#lib/generation/generate.ts'
import { faultsOf } from './faults.ts'
import { MUTATIONS, type Mutation, mutation } from './mutations.ts'

const TITLE = 'Norwegian minister opens bridge in Bergen'
const ARTICLE = [
  'Norwegian Transport Minister Kari Lund opened a bridge in Bergen on May 20, 2024, the ministry in Oslo said.',
  'The bridge, which cost $40 million, is 1,240 metres long. About 300 engineers built it in nearly six years.',
  '"We are proud," Lund said. She joined the cabinet in 2021, after leading a party in Stavanger for four years.',
  'German Foreign Minister Jonas Keller visited Bergen on May 3. He will travel to Lisbon in July.',
  'Portugal closed an embassy in Libya in March 2023. Three ferries sank off Greece in January, killing 41 people.',
].join('\n\n')

const samples = new URL('../../samples/', import.meta.url)
const articles = [
  { title: TITLE, text: ARTICLE },
  ...readdirSync(samples).map((file): { title: string; text: string } => {
    const { article } = JSON.parse(readFileSync(new URL(file, samples), 'utf8'))
    return article
  }),
]

/** As an article comes in: cleaned, then asked. A clear word where it cannot be one. */
function ask(rawTitle: string, raw: string): Generated | string {
  let text: string
  try {
    text = cleanText(raw)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    expect(error.message).toMatch(/^\p{Lu}.*\.$/u)
    return error.message
  }
  const input = { title: cleanLine(rawTitle), text, publishedOn: '2024-06-04' }
  const generated = generate(input)
  expect(faultsOf(input, generated)).toEqual([])
  return { ...generated, took: { analyse: 0, generate: 0 } }
}

/** Not cleaned at all: whoever calls the engine directly. */
function askRaw(text: string, title = TITLE): Generated['questions'] {
  const input = { title, text, publishedOn: '2024-06-04' }
  const generated = generate(input)
  expect(faultsOf(input, generated)).toEqual([])
  return generated.questions
}

const isAsked = (outcome: Generated | string) => typeof outcome !== 'string' && outcome.questions.length > 0

describe('whatever happened to an article', () => {
  test('as they are, all are asked something', () => {
    for (const { title, text } of articles) if (text !== ARTICLE) expect(isAsked(ask(title, text))).toBe(true)
    expect(askRaw(ARTICLE).length).toBeGreaterThan(5)
  })

  test.each(Object.entries(MUTATIONS))('%s: sound questions or a clear word', (_name, change) => {
    for (const { title, text } of articles.slice(0, 4)) {
      ask(title, change(text))
      ask(change(title), text)
      askRaw(change(text), change(title))
    }
  })

  test('several things at once, any of the articles: sound questions or a clear word, the same each time', () => {
    const changes = fc.array(mutation, { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(fc.constantFrom(...articles), changes, ({ title, text }, all: Mutation[]) => {
        // Doubling doubled again is a matter of length, which is tested below.
        const changed = all.reduce((now, change) => change(now), text).slice(0, 20_000)
        expect(JSON.stringify(ask(title, changed))).toBe(JSON.stringify(ask(title, changed)))
      }),
      { numRuns: 40 },
    )
  })

  test('arbitrary text and titles give no exception', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        (text, title) => void askRaw(text, title),
      ),
      { numRuns: 60 },
    )
  })

  test('sentences in any order give sound questions', () => {
    const sentences = ARTICLE.replace(/\n+/gu, ' ').split(/(?<=\.) /u)
    fc.assert(
      fc.property(fc.shuffledSubarray(sentences), (some) => void askRaw(some.join(' '))),
      { numRuns: 30 },
    )
  })

  test('no word, one word, no title', () => {
    for (const text of ['', ' ', 'Ferry', '.', '\n\n\n', '_____ was _____ in 2012.'])
      expect(askRaw(text, '')).toEqual([])
  })

  test('no more questions than wanted', () => {
    const input = { title: TITLE, text: ARTICLE, publishedOn: '2024-06-04' }
    for (const wanted of [1, 3])
      expect(generate(input, { wanted }).questions.length).toBeLessThanOrEqual(wanted)
  })
})

describe('however long it is', () => {
  test('one sentence of ten thousand words is read and not asked', () => {
    expect(askRaw(`${'the ferry and '.repeat(3000)}sank in Bergen on May 20, 2024.`)).toEqual([])
  })

  test('fifty thousand words are asked about their beginning, or refused where they are too many characters', () => {
    const all = articles.map(({ text }) => text).join('\n\n')
    const longest = all.repeat(Math.ceil(200_000 / all.length)).slice(0, 199_990)
    expect(isAsked(ask(TITLE, longest))).toBe(true)
    const many = `${ARTICLE}\n\n${'On it go by us. '.repeat(10_000)}`
    expect(many.split(/\s+/u).length).toBeGreaterThan(50_000)
    expect(isAsked(ask(TITLE, many))).toBe(true)
    expect(ask(TITLE, 'The ferry sank off the coast. '.repeat(8_400))).toMatch(/too long/u)
  })
})
