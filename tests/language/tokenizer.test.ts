import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { Lexicon, type Tokens } from '../../lib/language/lexicon.ts'
import { Tokenizer } from '../../lib/language/tokenizer.ts'
import { model, readFixture } from '../support/language.ts'

function makeTokenizer(): Tokenizer {
  return new Tokenizer(model.spec.tokenizer, new Lexicon(model.spec, model.wordLists().norms))
}

const tokenizer = makeTokenizer()
const texts = ({ lexemes }: Tokens) => lexemes.map(({ text }) => text)
const joined = ({ lexemes, spaces }: Tokens) =>
  lexemes.map(({ text }, i) => text + (spaces[i] === 1 ? ' ' : '')).join('')

test('Four hundred random texts of specials, affixes and odd characters are split like the original does', () => {
  const rows = readFixture<[text: string, tokens: string[], spaces: string][]>('tokens')
  expect(rows).toHaveLength(400)
  for (const [text, tokens, spaces] of rows) {
    const got = tokenizer.tokenize(text)
    expect({ text, tokens: texts(got), spaces: got.spaces.join('') }).toEqual({ text, tokens, spaces })
  }
})

describe('Tokens and the spaces after them, joined, are the text', () => {
  test('for any characters, also lone surrogates', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(joined(tokenizer.tokenize(text))).toBe(text)
      }),
    )
    const anyUnit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (text) => {
        expect(joined(tokenizer.tokenize(text))).toBe(text)
      }),
    )
  })

  test('for words, signs and white space in any mixture', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'can',
        "n't",
        "'s",
        'U.S.',
        ' ',
        '  ',
        '\n',
        '\t',
        '\u00a0',
        '\0',
        '(',
        ')',
        '...',
        '…',
        '$',
        '10',
        'km',
      ],
      ...[
        '.',
        ',',
        '-',
        '—',
        '/',
        '@',
        ':',
        "o'clock",
        ':-)',
        '😀',
        'é',
        'http://x.y',
        '\ud83d',
        '\ude00',
        '字',
      ],
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        expect(joined(tokenizer.tokenize(parts.join('')))).toBe(parts.join(''))
      }),
      { numRuns: 1000 },
    )
  })

  test('for a text that looks like the key of a special', () => {
    for (const text of ["'s\0's", "'s 's", '\0', "ca\0can n't\0not"])
      expect(joined(tokenizer.tokenize(text))).toBe(text)
  })
})

describe('A run of characters without white space', () => {
  test('of up to a thousand units is split as a whole', () => {
    const address = `https://example.org/${'a'.repeat(900)}`
    expect(texts(tokenizer.tokenize(`See ${address}.`))).toEqual(['See', address, '.'])
  })

  test('beyond that is split in pieces, never within a character', () => {
    const tokens = texts(tokenizer.tokenize('a'.repeat(2500)))
    expect(tokens.map(({ length }) => length)).toEqual([1000, 1000, 500])
    const emoji = texts(tokenizer.tokenize(`a${'😀'.repeat(600)}`))
    expect(emoji.join('')).toBe(`a${'😀'.repeat(600)}`)
    expect(emoji.every((token) => token.isWellFormed())).toBe(true)
  })

  test.each(['(', '"', '…', '%', 'a.', 'a-', '1,', '😀', 'a@', 'http://'])(
    'costs work in proportion to its length, when it is made of %s',
    (unit) => {
      const short = charactersSearched(unit.repeat(10_000 / unit.length))
      const long = charactersSearched(unit.repeat(40_000 / unit.length))
      expect(short).toBeGreaterThan(0)
      expect(long / short).toBeLessThan(4.2)
    },
  )
})

/** How many characters are handed to regular expressions, which is what affix splitting spends its time on. */
function charactersSearched(text: string): number {
  const fresh = makeTokenizer()
  let characters = 0
  const exec = RegExp.prototype.exec
  const spies = [
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, string: string) {
      characters += string.length
      return exec.call(this, string)
    }),
  ]
  fresh.tokenize(text)
  for (const spy of spies) spy.mockRestore()
  return characters
}
