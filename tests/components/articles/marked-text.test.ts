import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markText } from '#components/articles/marked-text.ts'

const TEXT = 'He went to Moscow.\nHe met Putin there.'
const said = (text: string, spans: { id: string; start: number; end: number }[]) =>
  markText(text, spans).map(({ parts }) => parts.map(({ text, ids }) => [text, ids.join('+')]))

describe('marking evidence in a text', () => {
  it('cuts paragraphs at the edges of what is marked', () => {
    expect(said(TEXT, [{ id: 'a', start: 11, end: 17 }])).toEqual([
      [
        ['He went to ', ''],
        ['Moscow', 'a'],
        ['.', ''],
      ],
      [['He met Putin there.', '']],
    ])
  })

  it('names both where two overlap', () => {
    const [first] = said(TEXT, [
      { id: 'a', start: 0, end: 10 },
      { id: 'b', start: 3, end: 18 },
    ])
    expect(first).toEqual([
      ['He ', 'a'],
      ['went to', 'a+b'],
      [' Moscow.', 'b'],
    ])
  })

  it('marks both parts of a span that runs over a line end', () => {
    expect(said(TEXT, [{ id: 'a', start: 11, end: 25 }]).flat()).toContainEqual(['He met', 'a'])
  })

  it('loses no letter, whatever the spans', () => {
    const span = fc.record({ id: fc.constantFrom('a', 'b'), start: fc.nat(50), end: fc.nat(50) })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('x', ' ', '\n', '😀') }),
        fc.array(span),
        (text, spans) => {
          const drawn = markText(text, spans).map(({ parts }) => parts.map((part) => part.text).join(''))
          expect(drawn).toEqual(text.split('\n').filter((line) => line.trim()))
        },
      ),
    )
  })
})
