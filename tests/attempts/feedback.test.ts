import { expect, test } from 'vitest'
import { type FeedbackTerms, shows } from '#lib/attempts/feedback.ts'

const due = new Date('2026-05-01T12:00:00Z')
const before = new Date('2026-05-01T11:59:59.999Z')
const terms: Record<FeedbackTerms['feedback'], FeedbackTerms> = {
  each: { feedback: 'each', dueAt: null },
  submitted: { feedback: 'submitted', dueAt: null },
  due: { feedback: 'due', dueAt: due },
  never: { feedback: 'never', dueAt: null },
}
const nothing = { score: false, key: false }
const all = { score: true, key: true }

test.each(Object.values(terms))(
  '$feedback shows nothing while the attempt runs, nor once it is discarded',
  (of) => {
    for (const now of [before, due]) {
      expect(shows({ ...of, state: 'inProgress' }, now)).toEqual(nothing)
      expect(shows({ ...of, state: 'discarded' }, now)).toEqual(nothing)
    }
  },
)

test.each([
  ['each', all, all],
  ['submitted', all, all],
  ['due', nothing, all],
  ['never', { score: true, key: false }, { score: true, key: false }],
] as const)(
  'after submitting, %s shows what it promises, before the day and from it on',
  (name, early, late) => {
    expect(shows({ ...terms[name], state: 'submitted' }, before)).toEqual(early)
    expect(shows({ ...terms[name], state: 'submitted' }, due)).toEqual(late)
  },
)

test('a day that is missing never comes', () => {
  expect(shows({ feedback: 'due', dueAt: null, state: 'submitted' }, due)).toEqual(nothing)
})
