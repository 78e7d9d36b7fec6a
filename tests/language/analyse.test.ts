import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { analyse } from '../../lib/language/analyse.ts'
import type { Document } from '../../lib/language/document.ts'

/** What holds for every document, whatever the text. */
function expectSound({ text, tokens, sentences, entities, chunks }: Document): void {
  expect(tokens.map((token) => token.text + (token.space ? ' ' : '')).join('')).toBe(text)
  for (const [i, token] of tokens.entries()) {
    expect(text.slice(token.start, token.end)).toBe(token.text)
    expect(token.tag && token.pos && token.dep).not.toBe('')
    expect(tokens[token.head]).toBeDefined()
    expect(token.leftEdge).toBeLessThanOrEqual(i)
    expect(token.rightEdge).toBeGreaterThanOrEqual(i)
    const { start, end } = sentences[token.sentence]!
    expect(start <= i && i < end).toBe(true)
  }
  expect(sentences[0]?.start ?? 0).toBe(0)
  expect(sentences.at(-1)?.end ?? 0).toBe(tokens.length)
  for (const [i, { start }] of sentences.entries()) if (i > 0) expect(start).toBe(sentences[i - 1]!.end)
  for (const spans of [entities, chunks])
    for (const [i, { start, end }] of spans.entries()) {
      expect(start).toBeLessThan(end)
      expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0)
      expect(end).toBeLessThanOrEqual(tokens.length)
    }
}

beforeAll(() => {
  analyse('')
})

test('A sentence is described in full', () => {
  const { tokens, sentences, entities, chunks } = analyse('Putin met al-Sharaa in Moscow. They talked.')
  expect(tokens[1]).toEqual({
    text: 'met',
    start: 6,
    end: 9,
    space: true,
    tag: 'VBD',
    pos: 'VERB',
    morph: 'Tense=Past|VerbForm=Fin',
    lemma: 'meet',
    dep: 'ROOT',
    head: 1,
    sentence: 0,
    leftEdge: 0,
    rightEdge: 7,
  })
  expect(sentences).toEqual([
    { start: 0, end: 8 },
    { start: 8, end: 11 },
  ])
  expect(entities).toContainEqual({ start: 0, end: 1, label: 'PERSON' })
  expect(entities).toContainEqual({ start: 6, end: 7, label: 'GPE' })
  expect(chunks.map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 5],
    [6, 7],
    [8, 9],
  ])
})

test('An empty text has nothing in it', () => {
  expect(analyse('')).toEqual({ text: '', tokens: [], sentences: [], entities: [], chunks: [] })
})

describe('Something sensible comes out of', () => {
  test.each([
    ['one word', 'Damascus'],
    ['one space', ' '],
    ['white space only', ' \n\n\t  \u00a0\u2003 '],
    ['emoji', '🎉🎉 Great 👩‍👩‍👧‍👦 news 🇺🇳 !!! 😀'],
    ['control characters', 'a\0b \u0007\u001b[31m c\u0085d\u200be \ufeff'],
    ['lone surrogates', 'x\ud83d y \udc00z \ud83d'],
    ['Chinese', '敏捷的棕色狐狸跳过了懒狗。今天天气很好。'],
    ['Arabic', 'التقى الرئيس بوتين بالشرع في موسكو يوم الأربعاء.'],
    ['Russian', 'Путин встретился с аш-Шараа в Москве.'],
    ['combining characters', 'e\u0301te\u0301 n\u0303andu\u0301'],
    ['markup', '<p class="x">Hello &amp; goodbye</p>'],
    ['numbers', '1 22 333 4,444 5.5 6e7 8/9 10:11 $12 13%'],
    ['capitals', 'PUTIN MET AL-SHARAA IN MOSCOW ON WEDNESDAY'],
    ['a sentence without an end', `The man ${'and the man '.repeat(500)}`],
    ['signs only', '—…!?.,;:()[]{}""\'\'‘’“”«»'],
  ])('%s', (_, text) => {
    expectSound(analyse(text))
  })

  test('any text', () => {
    const word = fc.constantFrom(
      'The',
      'president',
      'said',
      'on',
      'Monday',
      ',',
      '.',
      '"',
      "don't",
      'U.S.',
      '\n',
      '(',
      ')',
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
    )
    fc.assert(
      fc.property(text, (any) => expectSound(analyse(any))),
      { numRuns: 300 },
    )
  })

  test('a hundred thousand words', () => {
    const sentence = 'The president of Syria met the leader of Russia in Moscow on Sept. 9, officials said. '
    const document = analyse(sentence.repeat(100_000 / 15))
    expect(document.tokens.length).toBeGreaterThan(100_000)
    expect(document.sentences.length).toBeGreaterThan(6000)
    expect(document.tokens.at(-1)!.end).toBe(document.text.length - 1)
  })
})
