import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, countWords } from '#lib/articles/article-text.ts'

const prose =
  `The council of Port Ellery said on Monday that the old ferry will sail again in May. Repairs began last year
and cost about two million, the harbour office said in a statement.`.replace('\n', ' ')

describe('cleaning', () => {
  test('a clean text stays as it is', () => {
    expect(cleanText(prose)).toBe(prose)
  })

  test.each([
    ['line ends of Windows and old Macs', `${prose}\r\n${prose}\r${prose}`, `${prose}\n${prose}\n${prose}`],
    ['line separators and form feeds', `${prose}\u2028a\u2029b\fc`, `${prose}\na\n\nb\nc`],
    ['a byte-order mark', `\uFEFF${prose}`, prose],
    ['zero-width characters and soft hyphens', prose.replace('ferry', 'fer\u200Bry\u00AD\u2060'), prose],
    ['marks that turn the reading direction', prose.replace('ferry', '\u202Eferry\u202C'), prose],
    ['tabs and wide or unbreakable spaces', prose.replaceAll(' ', '\u00A0 \t\u3000'), prose],
    ['spaces around lines', `  ${prose}   \n   b  `, `${prose}\nb`],
    ['too many blank lines', `${prose}\n\n \n\n\nb`, `${prose}\n\nb`],
    ['a bell and an escape', `${prose}\u0007\u001B`, prose],
    ['half of a surrogate pair', `${prose}\uD83D`, prose],
    ['letters with separate accents', `${prose} cafe\u0301`, `${prose} café`],
    ['an accent parted from its letter', `${prose} cafe\u200B\u0301`, `${prose} café`],
  ])('%s are mended', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  test('a picture made of several keeps its joiners', () => {
    expect(cleanText(`${prose} 👩‍🚀`)).toBe(`${prose} 👩‍🚀`)
  })

  test('markup is text like any other', () => {
    expect(cleanText(`${prose}\n<script>alert(1)</script>`)).toBe(`${prose}\n<script>alert(1)</script>`)
  })

  test('cleaning twice changes nothing more, whatever the text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 200 })
    const spaced = fc
      .array(
        fc.constantFrom(' ', '\n', '\r', '\t', 'e', '\u0301', '\u200D', '\u200B', '\u2028', '\uD83D', '👩'),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(fc.oneof(anything, spaced), (odd) => {
        const once = cleanText(`${prose.repeat(30)}${odd.replaceAll('\0', '')} ${prose}`)
        expect(cleanText(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
        expect(once.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('refusing', () => {
  test.each([
    ['nothing', '', 'There is no text'],
    ['only spaces', ' \n\t\u200B', 'There is no text'],
    ['a few words', 'The ferry sails again.', 'too short'],
    ['twenty-four words', 'word '.repeat(24), 'too short'],
    ['more than 200,000 characters', `${'a word '.repeat(30_000)}`, 'too long'],
    ['megabytes', 'a'.repeat(5_000_000), 'too long'],
    ['a text with NUL bytes', `${prose}\0`, 'does not look like text'],
    ['a picture read as text', `\u0089PNG${'\uFFFD\u0001'.repeat(200)}`, 'does not look like text'],
    ['another encoding', `${prose} ${'\uFFFD'.repeat(10)}`, 'does not look like text'],
  ])('%s is refused with one sentence at the field', (_, raw, sentence) => {
    expect(() => cleanText(raw)).toThrow(
      expect.objectContaining({
        code: 'invalid',
        message: expect.stringContaining(sentence),
        fields: { text: [expect.stringContaining(sentence)] },
      }),
    )
  })

  test('twenty-five words are enough', () => {
    expect(countWords(cleanText('word '.repeat(25)))).toBe(25)
  })

  test('two unreadable characters in a long text are forgiven', () => {
    expect(cleanText(`${prose} caf\uFFFD`)).toContain('caf\uFFFD')
  })
})

test('a line keeps its words and loses everything else', () => {
  expect(cleanLine('  A\u0000 title\r\nof  two\u202E lines \uD800')).toBe('A title of two lines')
})
