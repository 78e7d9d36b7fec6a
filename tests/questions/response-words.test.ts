import { expect, test } from 'vitest'
import { amountWords, keyWords, responseWords } from '#lib/questions/response-words.ts'

const options = ['Beni', 'Katwa', 'Goma'].map((text, index) => ({ id: `${index}`, text }))

test('a response of each kind is told in words', () => {
  expect(responseWords({ kind: 'wh', options }, ['1'])).toBe('Katwa')
  expect(responseWords({ kind: 'several', options }, ['0', '2'])).toBe('Beni and Goma')
  expect(responseWords({ kind: 'order', options }, ['2', '0', '1'])).toBe('first Goma, then Beni, then Katwa')
  expect(responseWords({ kind: 'number', options: [] }, ['60 %'])).toBe('“60 %”')
  expect(responseWords({ kind: 'short', options: [] }, ['Swahili'])).toBe('“Swahili”')
  expect(responseWords({ kind: 'wh', options }, null)).toBe('no answer')
  expect(responseWords({ kind: 'several', options }, [])).toBe('no answer')
})

test('a key of each kind is told in words', () => {
  expect(keyWords({ kind: 'several', options, unit: null }, ['0', '2'])).toBe('Beni and Goma')
  expect(keyWords({ kind: 'order', options, unit: null }, ['1', '0', '2'])).toBe(
    'first Katwa, then Beni, then Goma',
  )
  expect(keyWords({ kind: 'number', options: [], unit: 'people' }, ['12000'])).toBe('12,000 people')
  expect(keyWords({ kind: 'short', options: [], unit: null }, ['Swahili', 'Kiswahili'])).toBe('Swahili')
})

test('an amount is written with its unit where it belongs, and a year without a comma', () => {
  expect(amountWords(60, '%')).toBe('60%')
  expect(amountWords(2.4, 'million euros')).toBe('2.4 million euros')
  expect(amountWords(5, '€')).toBe('€5')
  expect(amountWords(1995, null)).toBe('1995')
})
