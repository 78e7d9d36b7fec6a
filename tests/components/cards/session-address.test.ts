import { describe, expect, test } from 'vitest'
import { parseSession, sessionAddress } from '#components/cards/session-address.ts'

const answered = { from: '5', card: 'c', version: 'v' }

describe('the address of a session', () => {
  test('is read as it was written', () => {
    const search = Object.fromEntries(
      new URL(`http://x${sessionAddress(17, { note: 'changed' })}`).searchParams,
    )
    expect(parseSession(search)).toEqual({ from: 17, answer: null, note: 'changed' })
  })

  test.each([
    ['one option', { asked: 'wh', choice: 'a' }, ['a']],
    ['several', { asked: 'several', choice: ['a', 'b'] }, ['a', 'b']],
    ['nothing', { asked: 'wh' }, []],
    ['an empty field', { asked: 'number', choice: ' ' }, []],
    ['an order', { asked: 'order', choice: ['b', 'a'] }, ['b', 'a']],
    ['an order by ranks', { asked: 'order', choice: ['a', 'b'], rank: ['2', '1'] }, ['b', 'a']],
    ['no ranks given', { asked: 'order', choice: ['a', 'b'], rank: ['', ''] }, []],
  ])('holds an answer: %s', (_, part, choice) => {
    expect(parseSession({ ...answered, ...part })?.answer).toEqual({ cardId: 'c', versionId: 'v', choice })
  })

  test.each([
    ['no beginning', {}],
    ['a beginning that is none', { from: 'today' }],
    ['one beyond all days', { from: '1e99' }],
    ['a list of beginnings', { from: ['1', '2'] }],
    ['a kind that there is not', { ...answered, asked: 'essay' }],
  ])('with %s is none of ours', (_, search) => {
    expect(parseSession(search as Record<string, string>)).toBeNull()
  })

  test('a note that there is not is left out', () => {
    expect(parseSession({ from: '1', note: '<b>' })).toEqual({ from: 1, answer: null, note: undefined })
  })
})
