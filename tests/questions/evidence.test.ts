import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceHolds, hashOf, makeEvidence, paragraphAround } from '#lib/questions/evidence.ts'

const text = 'First paragraph.\nThe café 🛶 reopened on Monday.\n\nLast one.'
const quote = '🛶 reopened'
const start = text.indexOf(quote)

test('evidence keeps offsets in UTF-16, the quote and its SHA-256', () => {
  const evidence = makeEvidence(text, { start, end: start + quote.length, quote })
  expect(evidence).toEqual({ start, end: start + quote.length, quote, hash: hashOf(quote) })
  expect(evidenceHolds(text, evidence)).toBe(true)
  expect(hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})

test.each([
  [{ start: start + 1, end: start + 1 + quote.length, quote }],
  [{ start, end: start + quote.length, quote: 'other words' }],
  [{ start: -1, end: 3, quote: 'x' }],
  [{ start: 5, end: 5, quote: '' }],
  [{ start: 0, end: text.length + 1, quote: text }],
  [{ start: 0.5, end: 5, quote: 'irst' }],
  [{ start: Number.NaN, end: 5, quote: 'First' }],
])('evidence that the text does not hold is refused: %o', (span) => {
  expect(() => makeEvidence(text, span)).toThrow('does not say')
})

test('evidence no longer holds when text, quote or hash changes', () => {
  const evidence = makeEvidence(text, { start, end: start + quote.length, quote })
  expect(evidenceHolds(`!${text}`, evidence)).toBe(false)
  expect(evidenceHolds(text, { ...evidence, hash: hashOf('another') })).toBe(false)
  expect(evidenceHolds(text, { ...evidence, quote: 'another' })).toBe(false)
})

test('the paragraph around a span holds it at the given place, wherever it stands', () => {
  expect(paragraphAround(text, { start, end: start + 5 }).paragraph).toBe('The café 🛶 reopened on Monday.')
  const span = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([from, length]) => ({ start: from, end: Math.min(text.length, from + length) }))
  fc.assert(
    fc.property(span, (where) => {
      const around = paragraphAround(text, where)
      expect(around.paragraph.slice(around.start, around.end)).toBe(text.slice(where.start, where.end))
    }),
  )
})
