import { expect, test } from 'vitest'
import { hashText, tableRows } from '../../lib/language/hash.ts'
import { Lexicon } from '../../lib/language/lexicon.ts'
import { StringIds } from '../../lib/language/string-ids.ts'
import { model, readFixture } from '../support/language.ts'

type Row = [
  text: string,
  norm: string,
  prefix: string,
  suffix: string,
  shape: string,
  isSpace: number,
  ids: string[],
  rows: number[][],
]

const lexicon = new Lexicon(model.spec, model.wordLists().norms)
const ids = new StringIds(model.spec.symbols)
const hexadecimal = ({ high, low }: { high: number; low: number }) =>
  high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')

test('Words have the norm, prefix, suffix and shape that the model was trained with', () => {
  for (const [text, norm, prefix, suffix, shape, isSpace] of readFixture<{ rows: Row[] }>('lexemes').rows)
    expect(lexicon.get(text, norm), text).toMatchObject({
      text,
      norm,
      prefix,
      suffix,
      shape,
      isSpace: isSpace === 1,
    })
})

test('Words that are no special find their norm in the tables', () => {
  const norms = Object.fromEntries(
    ['Moscow', '’', '€', 'realise', 'Naïve'].map((text) => [text, lexicon.get(text).norm]),
  )
  expect(norms).toEqual({
    Moscow: 'moscow',
    '’': "'",
    '€': '$',
    realise: 'realize',
    Naïve: 'naïve',
  })
})

test('Strings have the ids and table rows that the model was trained with', () => {
  const tables = [
    { seed: 8, rows: 5000 },
    { seed: 9, rows: 1000 },
    { seed: 10, rows: 2500 },
    { seed: 11, rows: 2500 },
  ]
  for (const [text, norm, prefix, suffix, shape, , wantedIds, wantedRows] of readFixture<{ rows: Row[] }>(
    'lexemes',
  ).rows) {
    const found = [norm, prefix, suffix, shape].map((string) => ids.of(string))
    expect(found.map(hexadecimal), text).toEqual(wantedIds)
    const rows = found.map((id, i) => {
      const four = new Int32Array(4)
      tableRows(id, tables[i]!.seed, tables[i]!.rows, four)
      return [...four]
    })
    expect(rows, text).toEqual(wantedRows)
  }
})

test('The hash gives the published values for every length of remainder', () => {
  const wanted = {
    hello: '530a1bd8a612eb4e',
    a: 'a52be5b3f6674b2a',
    '1234567': 'a53c8f05908f0328',
    '12345678': '890060166fadafa0',
    '123456789': '1c8ac7c7d0fc5cf9',
    'naïve café 🍕': 'd5f92dbd38ac283b',
    Damascus: 'ad99cc70cffa3057',
  }
  for (const [text, hash] of Object.entries(wanted)) expect(hexadecimal(hashText(text)), text).toBe(hash)
})

test('Strings that are spelled like names of attributes have small numbers', () => {
  expect(['NOUN', 'mark', 'X', ''].map((text) => hexadecimal(ids.of(text)))).toEqual([
    '000000000000005c',
    '00000000000001a7',
    '0000000000000065',
    '0000000000000000',
  ])
})

test('A norm given by a special makes a lexeme of its own', () => {
  expect(lexicon.get('d', 'would').norm).toBe('would')
  expect(lexicon.get('d', 'had').norm).toBe('had')
  expect(lexicon.get('d').norm).toBe('d')
  expect(lexicon.get('d', 'would')).toBe(lexicon.get('d', 'would'))
})

test('Long texts are not kept, others are until there are too many', () => {
  const fresh = new Lexicon(model.spec, {})
  expect(fresh.get('word')).toBe(fresh.get('word'))
  expect(fresh.get('x'.repeat(65))).not.toBe(fresh.get('x'.repeat(65)))
  for (let i = 0; !fresh.isFull; i++) {
    if (i > 30_001) throw new Error('never full')
    fresh.get(`w${i}`)
  }
  fresh.forget()
  expect(fresh.isFull).toBe(false)
})
