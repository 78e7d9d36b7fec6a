import { expect, test } from 'vitest'
import { type DatedFact, whyExpired } from '#lib/cards/expiry.ts'
import { allPeople, officeText, tenuresOn } from '#lib/knowledge/people.ts'

const fact = (part: Partial<DatedFact>): DatedFact => ({
  statement: 'The ferry sails twice a day.',
  asOf: null,
  expiresAt: null,
  ...part,
})

test.each([
  ['what has happened stays so', fact({}), null],
  ['a state of this year is taken to hold', fact({ asOf: '2025-11-23' }), null],
  [
    'one that is older may have changed',
    fact({ asOf: '2025-11-22' }),
    'It was so on November 22, 2025, more than a year ago, and may have changed since.',
  ],
  ['what holds for one more day is asked', fact({ expiresAt: '2026-11-24' }), null],
  ['what holds no more is not', fact({ expiresAt: '2026-11-23' }), 'It held until November 23, 2026.'],
])('%s', (_, given, why) => {
  expect(whyExpired(given, '2026-11-23')).toBe(why)
})

const liz = 'Prime Minister Liz Truss plans to cut taxes in November.'

test('a plan of somebody who has left the office is asked for no more', () => {
  expect(whyExpired(fact({ statement: liz, asOf: '2022-10-01' }), '2023-03-01')).toBe(
    'Liz Truss is no longer prime minister of the United Kingdom.',
  )
})

test('an office holder who holds the office still, or whose office is not spoken of, changes nothing', () => {
  expect(whyExpired(fact({ statement: liz, asOf: '2022-10-01' }), '2022-10-02')).toBeNull()
  const other = 'Liz Truss’s memoirs are to appear in November.'
  expect(whyExpired(fact({ statement: other, asOf: '2022-10-01' }), '2023-03-01')).toBeNull()
})

test('what somebody did in an office they have left stays true', () => {
  expect(whyExpired(fact({ statement: liz }), '2023-03-01')).toBeNull()
})

test('of all office holders of the table, none who holds the office that day has left it', () => {
  const day = '2025-06-15'
  let looked = 0
  for (const person of allPeople()) {
    for (const held of tenuresOn(person, day)) {
      if (!officeText(held)) continue
      looked += 1
      const statement = `The ${held.class} ${person.name} is to speak.`
      expect(whyExpired(fact({ statement, asOf: day }), day), statement).toBeNull()
    }
  }
  expect(looked).toBeGreaterThan(100)
})
