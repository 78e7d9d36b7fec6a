import { expect, test } from 'vitest'
import { NOTICE_KINDS, placeOf, readDetail, wordsOf } from '#lib/notices/notice.ts'

const id = '01a20815-9f55-723b-ad2e-e0e799735e29'
const other = '01a20815-9f55-723b-ad2e-e0e799735e30'

test('a correction says the score before and now, where both are told', () => {
  const detail = readDetail({ title: 'Week 1', scoreBefore: 150, score: 250, maxScore: 300 })
  expect(wordsOf('regraded', detail)).toEqual({
    headline: 'A question of “Week 1” was regraded',
    more: 'Your score was 1.5, and is now 2.5 of 3',
  })
  expect(wordsOf('regraded', readDetail({ title: 'Week 1' })).more).toBe('')
})

test('dates are on the clocks of the class, which are named', () => {
  const detail = readDetail({ title: 'Week 1', dueAt: '2026-06-10T22:30:00.000Z', timeZone: 'Asia/Tokyo' })
  expect(wordsOf('assigned', detail).more).toMatch(/^Due June 11, 2026 at 7:30\sAM \(Asia\/Tokyo\)$/)
})

test('whatever is wrong with what was stored, every kind has its words', () => {
  for (const json of [null, [], 'x', { title: 5 }, { dueAt: 'tomorrow' }]) {
    for (const kind of NOTICE_KINDS) expect(wordsOf(kind, readDetail(json)).headline).toContain('“A quiz”')
  }
})

test('a notice leads to the task, a comment to the reader’s own work, a correction of no class to the explanations', () => {
  const about = { classId: id, assignmentId: other, detail: readDetail({ attemptId: id }) }
  expect(placeOf({ ...about, kind: 'assigned' })).toBe(`/classes/${id}/assignments/${other}`)
  expect(placeOf({ ...about, kind: 'commented' })).toBe(`/classes/${id}/members/me/assignments/${other}`)
  const free = { ...about, classId: null, assignmentId: null }
  expect(placeOf({ ...free, kind: 'regraded' })).toBe(`/attempts/${id}/review`)
})
