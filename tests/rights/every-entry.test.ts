import { expect, test } from 'vitest'
import { rows } from './rows.ts'
import { entries } from './scan.ts'

const known = new Set(rows.map(({ entry }) => entry))
const found = entries()

test('every page, route and action has a row in the rights matrix (how to add one: row.ts)', () => {
  expect(found.length).toBeGreaterThan(50)
  expect(found.filter((entry) => !known.has(entry))).toEqual([])
})

test('every row is of a page, route or action that there is', () => {
  expect([...known].filter((entry) => !found.includes(entry))).toEqual([])
})

test('whatever has no right to check says why, and has no other row', () => {
  for (const row of rows.filter(({ kind }) => kind === 'open')) {
    expect(rows.filter(({ entry }) => entry === row.entry)).toHaveLength(1)
    expect(row).toMatchObject({ because: expect.stringMatching(/\.$/) })
  }
})
