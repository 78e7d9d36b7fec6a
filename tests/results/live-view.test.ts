import { expect, test } from 'vitest'
import { cellWords } from '#components/results/cell-words.ts'
import { changesBetween, type LiveRow, rowsAfter } from '#lib/results/live-view.ts'

const row = (id: string, name: string, answered = 0): LiveRow => ({
  id,
  name,
  state: 'running',
  answered,
  questions: 10,
  attempt: 1,
  score: null,
  maxScore: 1000,
})
const told = (rows: LiveRow[]) => new Map(rows.map((one) => [one.id, JSON.stringify(one)]))

test('only rows that changed are told, and who is gone', () => {
  const before = [row('a', 'Ada'), row('b', 'Ben')]
  const after = [row('a', 'Ada', 1), row('c', 'Cleo')]
  const event = changesBetween(told(before), after)
  expect(event).toEqual({ kind: 'changed', rows: after, gone: ['b'] })
  expect(event && rowsAfter(before, event)).toEqual(after)
  expect(changesBetween(told(after), after)).toBeNull()
})

test('rows stay in the order of their names, whoever comes', () => {
  const event = { kind: 'changed' as const, rows: [row('z', 'ada 10'), row('y', 'Ada 9')], gone: [] }
  expect(rowsAfter([row('b', 'Ben')], event).map(({ name }) => name)).toEqual(['Ada 9', 'ada 10', 'Ben'])
})

test('a cell says all of it in words', () => {
  expect(cellWords([150, 400, 1 + 16 + 32], 'percent')).toMatchObject({
    text: '38%',
    spoken: '38%, late, set by hand, with a comment',
  })
  expect(cellWords([150, 400, 0], 'points').text).toBe('1.5')
  expect(cellWords([null, 400, 2], 'points')).toMatchObject({ text: 'Missing', tone: 'wrong' })
  expect(cellWords([null, 400, 0], 'points')).toMatchObject({ text: '', spoken: 'Nothing yet' })
})
