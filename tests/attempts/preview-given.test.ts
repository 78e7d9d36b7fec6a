import { expect, it } from 'vitest'
import { givenOf, type PreviewGiven, searchOf, seedOf } from '#lib/attempts/preview-given.ts'

const now = new Date('2026-03-01T10:00:00.000Z')
const read = (search: string) => givenOf(new URLSearchParams(search), now)

it('goes into an address and comes back from it', () => {
  const given: PreviewGiven = {
    began: now.getTime() - 5,
    choices: { 0: ['a'], 2: ['b', 'c'], 11: ['Chiang & “Kai-shek” = ü'] },
    flagged: [2, 3],
    checked: [0],
    isOver: true,
  }
  expect(read(searchOf(given))).toEqual(given)
})

it('begins now where the address says nothing, nonsense, or a time to come', () => {
  const fresh = { began: now.getTime(), choices: {}, flagged: [], checked: [], isOver: false }
  for (const search of ['', 'q=2', 'began=', 'began=x', 'began=-1', 'began=99999999999999', 'ab=1&a=2']) {
    expect(read(search)).toEqual(fresh)
  }
})

it('has seeds of 32 bits', () => {
  expect(seedOf({ began: 2 ** 31 + 7 })).toBe(7)
})
