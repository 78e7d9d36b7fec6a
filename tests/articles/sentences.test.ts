import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '#lib/articles/sentences.ts'

const texts = (text: string) => sentencesOf(text).map((sentence) => sentence.text)

describe('sentencesOf', () => {
  it('cuts at ends of sentences and lines, not at abbreviations', () => {
    expect(texts('Mr. Smith went to the U.S. Senate. He came back.\n\nA headline\nNo. 4 won.')).toEqual([
      'Mr. Smith went to the U.S. Senate.',
      'He came back.',
      'A headline',
      'No. 4 won.',
    ])
  })

  it('gives offsets at which the text says the sentence, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0
        for (const { start, end, text: said } of sentencesOf(text)) {
          expect(text.slice(start, end)).toBe(said)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
    )
  })
})
