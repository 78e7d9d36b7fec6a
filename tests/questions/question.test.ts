import { expect, test } from 'vitest'
import { type QuestionContent, questionContentSchema, withIds } from '#lib/questions/question.ts'

const option = (text: string) => ({ text, why: '' })
const base = {
  contextLine: 'August 15, 2019 · Medicine',
  stem: 'What?',
  explanation: 'So it is.',
  evidence: [],
  asOf: null,
  quality: null,
  rule: null,
  tolerance: null,
  unit: null,
}

const made = (
  kind: QuestionContent['kind'],
  texts: string[],
  key: (number | string)[],
  more: Partial<QuestionContent> = {},
) =>
  questionContentSchema.safeParse({
    ...base,
    kind,
    ...withIds(texts.map(option), key, (index) => `id-${index}`),
    ...more,
  })

test('each kind takes what it is made of', () => {
  const blank = { stem: 'The name is _____.' }
  expect(made('wh', ['a', 'b', 'c', 'd'], [2]).success).toBe(true)
  expect(made('complete', ['a', 'b'], [0], blank).success).toBe(true)
  expect(made('several', ['a', 'b', 'c'], [0, 2]).success).toBe(true)
  expect(made('trueFalse', ['True', 'False'], [1]).success).toBe(true)
  expect(made('order', ['a', 'b', 'c'], [2, 0, 1]).success).toBe(true)
  expect(made('number', [], ['29'], { tolerance: 1, unit: '%' }).success).toBe(true)
  expect(made('short', [], ['Swahili', 'Kiswahili']).success).toBe(true)
})

test('each kind refuses what it is not made of, and says why', () => {
  const refused = (...args: Parameters<typeof made>) => made(...args).error?.issues[0]?.message
  expect(refused('wh', ['a'], [0])).toContain('2 to 10 options')
  expect(refused('wh', ['a', 'a'], [0])).toBe('options must differ')
  expect(refused('wh', ['a', 'b'], [2])).toBe('the key must be one of the options')
  expect(refused('wh', ['a', 'b'], [0], { unit: '%' })).toContain('only a number')
  expect(refused('complete', ['a', 'b'], [0])).toContain('blank')
  expect(refused('several', ['a', 'b'], [0, 1])).toContain('not all')
  expect(refused('several', ['a', 'b'], [])).toContain('some of the options')
  expect(refused('trueFalse', ['False', 'True'], [0])).toContain('True, False')
  expect(refused('order', ['a', 'b', 'c'], [0, 1])).toContain('every option once')
  expect(refused('order', ['a', 'b'], [0, 0])).toContain('every option once')
  expect(refused('number', [], ['a lot'])).toContain('one number')
  expect(refused('number', ['a', 'b'], ['3'])).toContain('0 to 0 options')
  expect(refused('short', [], ['...'])).toContain('accepted texts')
  expect(refused('short', [], ['x'.repeat(201)])).toContain('accepted texts')
})
