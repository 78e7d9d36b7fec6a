import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, isAccepted, plainAnswer } from '#lib/questions/short-answer.ts'

test('case, accents, leading articles, outer punctuation and doubled spaces make no difference', () => {
  for (const typed of ['the élysée palace', 'Elysee  Palace', ' “Élysée Palace”. ', 'THE ELYSEE PALACE!'])
    expect([typed, isAccepted(['Élysée Palace'], typed)]).toEqual([typed, true])
  expect(isAccepted(['Łódź'], 'lodz')).toBe(true)
  expect(isAccepted(['O’Brien'], "o'brien")).toBe(true)
  expect(isAccepted(['REGN-EB3'], 'regn–eb3')).toBe(true)
  expect(isAccepted(['an apple'], 'Apple')).toBe(true)
})

test('any accepted form will do, another word will not', () => {
  expect(isAccepted(['United Kingdom', 'Britain', 'UK'], 'uk')).toBe(true)
  expect(isAccepted(['United Kingdom', 'Britain', 'UK'], 'Ireland')).toBe(false)
  for (const typed of ['a', 'a ', ' A.']) expect([typed, isAccepted(['A '], typed)]).toEqual([typed, true])
  expect(isAccepted(['Anthem'], 'them')).toBe(false)
  expect(isAccepted(['UK'], '!')).toBe(false)
})

test('what is plain stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const plain = plainAnswer(text)
      expect(plainAnswer(plain)).toBe(plain)
    }),
    { numRuns: 2000 },
  )
})

test('a distance counts letters that are missing, added, changed or swapped', () => {
  expect(editDistance('fauci', 'fauci')).toBe(0)
  expect(editDistance('fauchi', 'fauci')).toBe(1)
  expect(editDistance('faci', 'fauci')).toBe(1)
  expect(editDistance('fauki', 'fauci')).toBe(1)
  expect(editDistance('fuaci', 'fauci')).toBe(1)
  expect(editDistance('', 'fauci')).toBe(5)
})

test('a distance is the same both ways, and nothing only between equals', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/)
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
    }),
  )
})
